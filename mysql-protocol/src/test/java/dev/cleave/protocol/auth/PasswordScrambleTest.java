package dev.cleave.protocol.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.protocol.MalformedPacketException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The expected responses are those of MySQL's own client, captured on the wire. */
class PasswordScrambleTest {
    private static final Nonce SHA2_NONCE = nonce("71141b5e61145919783a720245706e683c012c53");
    private static final byte[] SHA2_RESPONSE = hex("9386d3efdeb6159ee92fed7932ad22ecc3daf1c096309a59639a93bc8f4b864b");
    private static final Nonce NATIVE_NONCE = nonce("11070e582b6574651e3d10291923067c0f4d2162");
    private static final byte[] NATIVE_RESPONSE = hex("9676f1ca6a61145d3fe9dc6a0859aa5b4bfa2e95");
    private static final byte[] EMPTY = new byte[0];

    @Test
    void scramblesAsMySqlsClientDoes() {
        assertThat(CachingSha2Password.scramble(utf8("app"), SHA2_NONCE)).isEqualTo(SHA2_RESPONSE);
        assertThat(NativePassword.scramble(utf8("nat"), NATIVE_NONCE)).isEqualTo(NATIVE_RESPONSE);
    }

    @Test
    void sendsNothingForAnEmptyPassword() {
        assertThat(CachingSha2Password.scramble(EMPTY, SHA2_NONCE)).isEmpty();
        assertThat(NativePassword.scramble(EMPTY, NATIVE_NONCE)).isEmpty();
    }

    @Test
    void verifiesWithTheDigestAlone() {
        byte[] digest = CachingSha2Password.digest(utf8("app"));
        assertThat(CachingSha2Password.verify(SHA2_RESPONSE, SHA2_NONCE, digest))
                .isTrue();
        assertThat(CachingSha2Password.verify(SHA2_RESPONSE, NATIVE_NONCE, digest))
                .isFalse();
        assertThat(CachingSha2Password.verify(EMPTY, SHA2_NONCE, digest)).isFalse();
        assertThat(CachingSha2Password.verify(NATIVE_RESPONSE, SHA2_NONCE, digest))
                .isFalse();
        assertThat(CachingSha2Password.verify(SHA2_RESPONSE, SHA2_NONCE, CachingSha2Password.digest(utf8("App"))))
                .isFalse();
    }

    @Test
    void verifiesNativePasswords() {
        assertThat(NativePassword.verify(NATIVE_RESPONSE, NATIVE_NONCE, utf8("nat")))
                .isTrue();
        assertThat(NativePassword.verify(NATIVE_RESPONSE, NATIVE_NONCE, utf8("nut")))
                .isFalse();
        assertThat(NativePassword.verify(EMPTY, NATIVE_NONCE, utf8("nat"))).isFalse();
        assertThat(NativePassword.verify(EMPTY, NATIVE_NONCE, EMPTY)).isTrue();
    }

    @Test
    void noncesHoldNoByteThatEndsOrSeparatesStrings() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Nonce.random().bytes()).hasSize(Nonce.LENGTH).doesNotContain(0, '$');
        }
        assertThat(Nonce.random()).isNotEqualTo(Nonce.random());
    }

    @Test
    void refusesShortNonces() {
        assertThatThrownBy(() -> Nonce.of(new byte[19])).isInstanceOf(MalformedPacketException.class);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static Nonce nonce(String hex) {
        return Nonce.of(hex(hex));
    }
}
