package dev.cleave.proxy.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.auth.NativePassword;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.auth.StoredPassword;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a client is who it says, and what Cleave itself logs in to servers with: there it needs the password, not a digest of it. An account
 * that was configured with an authentication string learns its password from the first client that sends it on the full path of
 * {@code caching_sha2_password}; until then the fast path and {@code mysql_native_password} are closed to its clients. Like MySQL's own cache, what was
 * learned lives in memory only.
 *
 * <p>Shared by all event loops; the one mutable field goes from null to a value, once. Verifying a password that is not known yet costs about 2 ms.
 */
public final class Credentials {
    /** No password in MySQL has more bytes. The digest's cost grows with the square of the length, and an event loop pays it. */
    private static final int LONGEST_PASSWORD = 256;

    private final @Nullable StoredPassword stored;
    private volatile @Nullable Known known;

    /** A password and what {@code caching_sha2_password} needs of it. */
    private record Known(Bytes password, Bytes digest) {}

    /** An array in a record that does not show it. */
    private static final class Bytes {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private Credentials(@Nullable StoredPassword stored) {
        this.stored = stored;
    }

    /** @param password may be empty */
    public static Credentials ofPassword(String password) {
        var credentials = new Credentials(null);
        credentials.learn(password.getBytes(UTF_8));
        return credentials;
    }

    public static Credentials ofStored(StoredPassword stored) {
        return new Credentials(stored);
    }

    /** The password in UTF-8, a copy; empty while it is not learned yet. */
    public Optional<byte[]> password() {
        Known current = known;
        return current == null ? Optional.empty() : Optional.of(current.password.bytes.clone());
    }

    /** Whether the other plugins than the full path can decide. */
    public boolean isKnown() {
        return known != null;
    }

    boolean hasEmptyPassword() {
        Known current = known;
        return current != null && current.password.bytes.length == 0;
    }

    boolean verifyFast(byte[] response, Nonce nonce) {
        Known current = known;
        return current != null && CachingSha2Password.verify(response, nonce, current.digest.bytes);
    }

    boolean verifyNative(byte[] response, Nonce nonce) {
        Known current = known;
        return current != null && NativePassword.verify(response, nonce, current.password.bytes);
    }

    /** Verifies the password itself, and remembers it if it is right and was not known. */
    boolean verifyPassword(byte[] password) {
        Known current = known;
        if (current != null) {
            return MessageDigest.isEqual(current.password.bytes, password);
        }
        if (stored == null || password.length > LONGEST_PASSWORD || !stored.verify(password)) {
            return false;
        }
        learn(password);
        return true;
    }

    private void learn(byte[] password) {
        known = new Known(new Bytes(password.clone()), new Bytes(CachingSha2Password.digest(password)));
    }
}
