package dev.cleave.server;

import dev.cleave.config.Credential;
import dev.cleave.config.UserConfig;
import dev.cleave.protocol.auth.StoredPassword;
import dev.cleave.proxy.login.Account;
import dev.cleave.proxy.login.Accounts;
import dev.cleave.proxy.login.Credentials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a listener, as the configuration in force has them. Looked up by every event loop; replaced as a whole by a reload, which keeps the
 * account objects of users who did not change, and with them what was learned of their passwords.
 */
final class ConfiguredAccounts implements Accounts {
    private record Entry(UserConfig config, Account account) {}

    private volatile Map<String, Entry> byName = Map.of();

    ConfiguredAccounts(List<UserConfig> users) {
        replace(users);
    }

    @Override
    public @Nullable Account find(String user) {
        Entry entry = byName.get(user);
        return entry == null ? null : entry.account();
    }

    @Override
    public boolean anyUnlearned() {
        return byName.values().stream()
                .anyMatch(entry -> !entry.account().credentials().isKnown());
    }

    void replace(List<UserConfig> users) {
        Map<String, Entry> before = byName;
        var after = new HashMap<String, Entry>();
        for (UserConfig user : users) {
            Entry known = before.get(user.name());
            boolean unchanged = known != null && known.config().equals(user);
            after.put(user.name(), unchanged ? known : new Entry(user, account(user)));
        }
        byName = Map.copyOf(after);
    }

    private static Account account(UserConfig user) {
        Credentials credentials =
                switch (user.credential()) {
                    case Credential.Password(var secret) -> Credentials.ofPassword(secret.reveal());
                    case Credential.AuthenticationString(var secret) ->
                        Credentials.ofStored(StoredPassword.parse(secret.reveal()));
                };
        return new Account(user.name(), credentials, user.clusters());
    }
}
