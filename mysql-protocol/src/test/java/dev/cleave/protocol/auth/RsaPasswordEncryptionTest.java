package dev.cleave.protocol.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaPasswordEncryptionTest {
    @SuppressWarnings("NullAway.Init")
    private static KeyPair keys;

    @BeforeAll
    static void generateKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "longer than the nonce, so that it repeats", "päßwörd"})
    void decryptsWhatItEncrypted(String password) throws GeneralSecurityException {
        Nonce nonce = Nonce.random();
        byte[] encrypted = RsaPasswordEncryption.encrypt(password.getBytes(UTF_8), nonce, keys.getPublic());
        assertThat(RsaPasswordEncryption.decrypt(encrypted, nonce, keys.getPrivate()))
                .isEqualTo(password.getBytes(UTF_8));
    }

    @Test
    void refusesWhatWasEncryptedForAnotherNonce() throws GeneralSecurityException {
        byte[] encrypted = RsaPasswordEncryption.encrypt(
                "secret".getBytes(UTF_8), Nonce.of("abcdefghijklmnopqrst".getBytes(UTF_8)), keys.getPublic());
        Nonce other = Nonce.of("ABCDEFGHIJKLMNOPQRST".getBytes(UTF_8));
        assertThatThrownBy(() -> RsaPasswordEncryption.decrypt(encrypted, other, keys.getPrivate()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesGarbage() {
        assertThatThrownBy(() -> RsaPasswordEncryption.decrypt(new byte[256], Nonce.random(), keys.getPrivate()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void publicKeySurvivesPem() throws GeneralSecurityException {
        byte[] pem = RsaPasswordEncryption.toPem(keys.getPublic());
        assertThat(new String(pem, UTF_8))
                .startsWith("-----BEGIN PUBLIC KEY-----\n")
                .endsWith("-----END PUBLIC KEY-----\n");
        assertThat(RsaPasswordEncryption.fromPem(pem)).isEqualTo(keys.getPublic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-----BEGIN PUBLIC KEY-----", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"})
    void refusesWhatIsNoKey(String pem) {
        assertThatThrownBy(() -> RsaPasswordEncryption.fromPem(pem.getBytes(UTF_8)))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
