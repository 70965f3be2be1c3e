package dev.cleave.proxy.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.protocol.auth.StoredPassword;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static byte[] password(int length) {
        var password = new byte[length];
        Arrays.fill(password, (byte) 'x');
        return password;
    }

    @Test
    void takesTheLongestPasswordOfMySql() {
        Credentials credentials = Credentials.ofStored(StoredPassword.of(password(256)));
        assertThat(credentials.verifyPassword(password(256))).isTrue();
        assertThat(credentials.password()).contains(password(256));
    }

    @Test
    void hashesNothingLonger() {
        Credentials credentials = Credentials.ofStored(StoredPassword.of(password(257)));
        assertThat(credentials.verifyPassword(password(257))).isFalse();
        assertThat(credentials.password()).isEmpty();
    }
}
