package dev.cleave.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code users} and {@code admin-users}: lists of names with credentials. */
final class AccountsReader {
    static final List<String> KEYS =
            List.of("name", "password", "password-env", "password-file", CredentialReader.AUTHENTICATION_STRING);

    private static final String CLUSTERS = "clusters";

    static final List<String> KEYS_ON_SERVERS =
            Stream.concat(KEYS.stream(), Stream.of(CLUSTERS)).toList();

    private static final int MAX_NAME_LENGTH = 32;

    private final CredentialReader credentials;

    AccountsReader(CredentialReader credentials) {
        this.credentials = credentials;
    }

    /** Who may be another account on some of these clusters; none for operators, whom no server sees. */
    List<UserConfig> read(YamlValue list, List<String> clusters) {
        var users = new ArrayList<UserConfig>();
        Map<String, Integer> lineOfName = new HashMap<>();
        for (YamlValue item : list.list("a list of accounts: - {name: app, password-env: APP_PASSWORD}")) {
            item.map("an account: {name: app, password-env: APP_PASSWORD}")
                    .ifPresent(
                            map -> readAccount(item, map, clusters, lineOfName).ifPresent(users::add));
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

    private Optional<UserConfig> readAccount(
            YamlValue item, YamlMap map, List<String> clusters, Map<String, Integer> lineOfName) {
        map.allowOnly(clusters.isEmpty() ? KEYS : KEYS_ON_SERVERS);
        Optional<Credential> credential = credentials.read(item, map, KEYS.subList(1, KEYS.size()));
        Optional<String> name = name(item, map);
        name.map(n -> lineOfName.putIfAbsent(n, item.line()))
                .ifPresent(line -> item.problem("account '" + name.get() + "' stands twice; first on line " + line));
        Map<String, ServerAccount> onClusters = clusters.isEmpty()
                ? Map.of()
                : map.find(CLUSTERS).map(value -> onClusters(value, clusters)).orElse(Map.of());
        return name.flatMap(n -> credential.map(c -> new UserConfig(n, c, onClusters)));
    }

    private Map<String, ServerAccount> onClusters(YamlValue value, List<String> clusters) {
        Map<String, ServerAccount> accounts = new HashMap<>();
        value.map("accounts by cluster: {cluster_b: {user: app_b, password-env: APP_B_PASSWORD}}")
                .ifPresent(map -> map.values().forEach((cluster, account) -> {
                    if (!clusters.contains(cluster)) {
                        account.problem("unknown cluster '" + cluster + "'" + Nearest.hint(cluster, clusters));
                    }
                    account.map("an account: {user: app_b, password-env: APP_B_PASSWORD}")
                            .ifPresent(keys -> readOnCluster(account, keys).ifPresent(a -> accounts.put(cluster, a)));
                }));
        return accounts;
    }

    private Optional<ServerAccount> readOnCluster(YamlValue account, YamlMap keys) {
        keys.allowOnly(CredentialReader.SERVER_ACCOUNT_KEYS);
        return credentials.serverAccount(account, keys);
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
