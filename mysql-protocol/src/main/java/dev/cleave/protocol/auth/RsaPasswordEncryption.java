package dev.cleave.protocol.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;

/**
 * How {@code caching_sha2_password} sends a password over a connection without TLS: with a NUL, XORed with the nonce so that it cannot be replayed, then
 * RSA with OAEP and SHA-1. See {@code page_caching_sha2_authentication_exchanges.html}.
 */
public final class RsaPasswordEncryption {
    private static final String TRANSFORMATION = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";
    private static final String PEM_BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String PEM_END = "-----END PUBLIC KEY-----";
    private static final int PEM_LINE = 64;

    private RsaPasswordEncryption() {}

    /** @throws GeneralSecurityException if the password is too long for the key */
    public static byte[] encrypt(byte[] password, Nonce nonce, PublicKey key) throws GeneralSecurityException {
        byte[] terminated = Arrays.copyOf(password, password.length + 1);
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(Digests.xor(terminated, nonce.bytes()));
    }

    /**
     * The password without its NUL.
     *
     * @throws GeneralSecurityException if it was not encrypted with this key
     */
    public static byte[] decrypt(byte[] encrypted, Nonce nonce, PrivateKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.DECRYPT_MODE, key);
        byte[] terminated = Digests.xor(cipher.doFinal(encrypted), nonce.bytes());
        if (terminated.length == 0 || terminated[terminated.length - 1] != 0) {
            throw new GeneralSecurityException("expected a NUL at the end of the decrypted password");
        }
        return Arrays.copyOf(terminated, terminated.length - 1);
    }

    /** The key as servers send it. */
    public static byte[] toPem(PublicKey key) {
        String base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return (PEM_BEGIN + "\n" + base64 + "\n" + PEM_END + "\n").getBytes(US_ASCII);
    }

    /** @throws GeneralSecurityException if this is not an RSA key in PEM */
    public static PublicKey fromPem(byte[] pem) throws GeneralSecurityException {
        String text = new String(pem, US_ASCII);
        int begin = text.indexOf(PEM_BEGIN);
        int end = text.indexOf(PEM_END);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException("expected a public key in PEM");
        }
        String base64 = text.substring(begin + PEM_BEGIN.length(), end);
        try {
            var encoded = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            return KeyFactory.getInstance("RSA").generatePublic(encoded);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("expected base 64 in the public key", e);
        }
    }
}
