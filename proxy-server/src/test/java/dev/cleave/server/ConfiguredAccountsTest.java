package dev.cleave.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.Credential;
import dev.cleave.config.Secret;
import dev.cleave.config.UserConfig;
import dev.cleave.protocol.auth.StoredPassword;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfiguredAccountsTest {
    private static final UserConfig KNOWN = new UserConfig("known", new Credential.Password(new Secret("secret")));
    private static final UserConfig STORED = new UserConfig(
            "stored",
            new Credential.AuthenticationString(new Secret(
                    StoredPassword.of("secret".getBytes(StandardCharsets.UTF_8)).text())));

    @Test
    void knowsWhetherPasswordsAreNotLearnedYet() {
        var accounts = new ConfiguredAccounts(List.of(KNOWN));
        assertThat(accounts.anyUnlearned()).isFalse();
        accounts.replace(List.of(KNOWN, STORED));
        assertThat(accounts.anyUnlearned()).isTrue();
    }
}
