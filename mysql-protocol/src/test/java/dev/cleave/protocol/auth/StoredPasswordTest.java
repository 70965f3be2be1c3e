package dev.cleave.protocol.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPasswordTest {
    /** What MySQL 8.0.33 has in mysql.user for a user with the password app. */
    private static final String STORED_APP =
            "24412430303524256149607A4A3879257F63466E1E711B31727C2738444375456E726C7659"
                    + "6D5963473072714A6E5766376C703646372E6455564A4678776E574F694A554235";

    @Test
    void verifiesWhatMySqlStored() {
        StoredPassword stored = StoredPassword.parse("0x" + STORED_APP);
        assertThat(stored.verify("app".getBytes(UTF_8))).isTrue();
        assertThat(stored.verify("apq".getBytes(UTF_8))).isFalse();
        assertThat(stored.verify(new byte[0])).isFalse();
        String plain = new String(HexFormat.of().parseHex(STORED_APP), US_ASCII);
        assertThat(stored.text()).isEqualTo(plain);
        assertThat(StoredPassword.parse(plain).verify("app".getBytes(UTF_8))).isTrue();
    }

    /** What MySQL 8.0.33 stored for a user with mysql_native_password and the password app. */
    @Test
    void verifiesNativePasswords() {
        String text = "*5BCB3E6AC345B435C7C2E6B7949A04CE6F6563D3";
        assertThat(StoredPassword.parse(text).verify("app".getBytes(UTF_8))).isTrue();
        assertThat(StoredPassword.parse(text).verify("apq".getBytes(UTF_8))).isFalse();
        assertThat(StoredPassword.parse(text).text()).isEqualTo(text);
    }

    @Test
    void verifiesWhatItStoredItself() {
        String password = "correct horse battery staple, repeated until it is longer than a digest";
        StoredPassword stored = StoredPassword.of(password.getBytes(UTF_8));
        assertThat(StoredPassword.parse(stored.text()).verify(password.getBytes(UTF_8)))
                .isTrue();
        assertThat(stored.toString()).doesNotContain(stored.text());
    }

    /** What glibc's crypt gives, which follows the same specification. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello world!|saltstring|5000|5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5",
                "Hello world!|saltstringsaltst|10000|3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA",
                "This is just a test|toolongsaltstrin|5000|Un/5jzAHMgOGZ5.mWJpuVolil07guHPvOW8mGRcvxa5",
                "x|roundstoolow|1000|Jc4xA6.bl9C.Nqoe./MktmYeUpkKvVSABfG6yGhgjM0",
            })
    void digestsAsCryptDoes(String password, String salt, int rounds, String expected) {
        assertThat(Sha256Crypt.digest(password.getBytes(UTF_8), salt.getBytes(UTF_8), rounds))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app", "$A$005$short", "*CE2E3F1B8B5D9E3A"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> StoredPassword.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
