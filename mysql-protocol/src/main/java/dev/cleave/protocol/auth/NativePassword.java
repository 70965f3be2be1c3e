package dev.cleave.protocol.auth;

import java.security.MessageDigest;

/**
 * {@code mysql_native_password}: {@code SHA1(password) XOR SHA1(nonce, SHA1(SHA1(password)))}; an empty password is an empty response. See
 * {@code page_protocol_connection_phase_authentication_methods_native_password_authentication.html}.
 */
public final class NativePassword {
    public static final String NAME = "mysql_native_password";

    private NativePassword() {}

    /** The client's response. */
    public static byte[] scramble(byte[] password, Nonce nonce) {
        if (password.length == 0) {
            return new byte[0];
        }
        byte[] stage1 = Digests.sha1(password);
        return Digests.xor(stage1, Digests.sha1(nonce.bytes(), Digests.sha1(stage1)));
    }

    /** Whether a client that sent this response knows the password. */
    public static boolean verify(byte[] response, Nonce nonce, byte[] password) {
        return MessageDigest.isEqual(response, scramble(password, nonce));
    }
}
