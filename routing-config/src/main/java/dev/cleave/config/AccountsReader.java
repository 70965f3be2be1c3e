package dev.cleave.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code users} and {@code admin-users}: lists of names with credentials. */
final class AccountsReader {
    static final List<String> KEYS =
            List.of("name", "password", "password-env", "password-file", CredentialReader.AUTHENTICATION_STRING);

    private static final int MAX_NAME_LENGTH = 32;

    private final CredentialReader credentials;

    AccountsReader(CredentialReader credentials) {
        this.credentials = credentials;
    }

    List<UserConfig> read(YamlValue list) {
        var users = new ArrayList<UserConfig>();
        Map<String, Integer> lineOfName = new HashMap<>();
        for (YamlValue item : list.list("a list of accounts: - {name: app, password-env: APP_PASSWORD}")) {
            item.map("an account: {name: app, password-env: APP_PASSWORD}")
                    .ifPresent(map -> readAccount(item, map, lineOfName).ifPresent(users::add));
        }
        return users;
    }

    /** The accounts' names, whatever else is wrong with the accounts; reports nothing. */
    static List<String> names(YamlValue list) {
        var names = new ArrayList<String>();
        if (list.node() instanceof SequenceNode accounts) {
            for (Node account : accounts.getValue()) {
                nameIn(account, list.placeholders()).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<String> nameIn(Node account, Placeholders placeholders) {
        if (account instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("name")
                        && entry.getValueNode() instanceof ScalarNode name) {
                    return replaced(name.getValue(), placeholders);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> replaced(String text, Placeholders placeholders) {
        try {
            return Optional.of(placeholders.replace(Placeholders.unhide(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<UserConfig> readAccount(YamlValue item, YamlMap map, Map<String, Integer> lineOfName) {
        map.allowOnly(KEYS);
        Optional<Credential> credential = credentials.read(item, map, KEYS.subList(1, KEYS.size()));
        Optional<String> name = name(item, map);
        name.map(n -> lineOfName.putIfAbsent(n, item.line()))
                .ifPresent(line -> item.problem("account '" + name.get() + "' stands twice; first on line " + line));
        return name.flatMap(n -> credential.map(c -> new UserConfig(n, c)));
    }

    private static Optional<String> name(YamlValue item, YamlMap map) {
        if (map.find("name").isEmpty()) {
            item.problem("has no name");
            return Optional.empty();
        }
        YamlValue value = map.find("name").get();
        Optional<String> name = value.text("a name of 1 to 32 characters");
        if (name.isPresent() && (name.get().isEmpty() || name.get().length() > MAX_NAME_LENGTH)) {
            value.problem("has " + name.get().length() + " characters; expected a name of 1 to 32 characters");
            return Optional.empty();
        }
        return name;
    }
}
