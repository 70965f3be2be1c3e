package dev.cleave.proxy.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.auth.NativePassword;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.auth.RsaPasswordEncryption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The client's side of one authentication, free of any transport: {@code caching_sha2_password} on its fast and full paths, {@code mysql_native_password},
 * and {@code sha256_password}, which servers also pretend for users who do not exist. Confined to one event loop.
 */
final class ClientAuthentication {
    /** How safe the connection is. */
    enum Transport {
        PLAIN,
        TLS
    }

    private static final String SHA256_PASSWORD = "sha256_password";
    /** Of {@code sha256_password}; that of its successor is {@link CachingSha2Password#REQUEST_PUBLIC_KEY}. */
    private static final int SHA256_REQUEST_PUBLIC_KEY = 0x01;

    private final byte[] password;
    private final Transport transport;
    private String plugin = CachingSha2Password.NAME;
    private Nonce nonce = Nonce.random();

    ClientAuthentication(String password, Transport transport) {
        this.password = password.getBytes(UTF_8);
        this.transport = transport;
    }

    static boolean supports(String plugin) {
        return plugin.equals(CachingSha2Password.NAME)
                || plugin.equals(NativePassword.NAME)
                || plugin.equals(SHA256_PASSWORD);
    }

    /** The response to the greeting or to a switch; the plugin must be a supported one. */
    byte[] respond(String newPlugin, Nonce newNonce) {
        plugin = newPlugin;
        nonce = newNonce;
        return switch (plugin) {
            case CachingSha2Password.NAME -> CachingSha2Password.scramble(password, nonce);
            case NativePassword.NAME -> NativePassword.scramble(password, nonce);
            case SHA256_PASSWORD ->
                password.length == 0 || transport == Transport.TLS
                        ? terminatedPassword()
                        : new byte[] {SHA256_REQUEST_PUBLIC_KEY};
            default -> throw new IllegalArgumentException("unsupported plugin " + plugin);
        };
    }

    /**
     * The answer to a plugin's message, empty if it asks for none.
     *
     * @throws GeneralSecurityException if the message is neither a status nor a public key
     */
    Optional<byte[]> onMoreData(byte[] data) throws GeneralSecurityException {
        if (data.length == 1 && data[0] == CachingSha2Password.FAST_AUTH_SUCCESS) {
            return Optional.empty();
        }
        if (data.length == 1 && data[0] == CachingSha2Password.PERFORM_FULL_AUTHENTICATION) {
            return Optional.of(
                    transport == Transport.TLS
                            ? terminatedPassword()
                            : new byte[] {CachingSha2Password.REQUEST_PUBLIC_KEY});
        }
        return Optional.of(RsaPasswordEncryption.encrypt(password, nonce, RsaPasswordEncryption.fromPem(data)));
    }

    private byte[] terminatedPassword() {
        return Arrays.copyOf(password, password.length + 1);
    }
}
