package dev.cleave.protocol.auth;

import java.security.MessageDigest;

/**
 * The fast path of {@code caching_sha2_password}: {@code SHA256(password) XOR SHA256(SHA256(SHA256(password)), nonce)}; an empty password is an empty
 * response. On the full path the client sends the password itself, protected by TLS or by {@link RsaPasswordEncryption}. See
 * {@code page_caching_sha2_authentication_exchanges.html}.
 */
public final class CachingSha2Password {
    public static final String NAME = "caching_sha2_password";

    /** From a client without the server's key: asks for it. */
    public static final int REQUEST_PUBLIC_KEY = 0x02;
    /** From the server: the response was right, an OK follows. */
    public static final int FAST_AUTH_SUCCESS = 0x03;
    /** From the server: it needs the password itself. */
    public static final int PERFORM_FULL_AUTHENTICATION = 0x04;

    private static final int RESPONSE_LENGTH = 32;

    private CachingSha2Password() {}

    /** The client's response. */
    public static byte[] scramble(byte[] password, Nonce nonce) {
        if (password.length == 0) {
            return new byte[0];
        }
        byte[] stage1 = Digests.sha256(password);
        return Digests.xor(stage1, Digests.sha256(Digests.sha256(stage1), nonce.bytes()));
    }

    /** What a server keeps to verify responses without the password: {@code SHA256(SHA256(password))}. */
    public static byte[] digest(byte[] password) {
        return Digests.sha256(Digests.sha256(password));
    }

    /** Whether a client that sent this response knows the password with this {@link #digest}. */
    public static boolean verify(byte[] response, Nonce nonce, byte[] digest) {
        if (response.length != RESPONSE_LENGTH) {
            return false;
        }
        byte[] stage1 = Digests.xor(response, Digests.sha256(digest, nonce.bytes()));
        return MessageDigest.isEqual(Digests.sha256(stage1), digest);
    }
}
