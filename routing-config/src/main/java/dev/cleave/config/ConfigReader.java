package dev.cleave.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code cleave.yml} in one go: syntax, settings, accounts, clusters, domains, routes. It goes on after a problem, so that all are reported at
 * once. Used once, by one thread.
 */
final class ConfigReader {
    static final List<String> STRUCTURED_KEYS = List.of(
            "clusters", "routes", "users", "admin-users", LinterOverridesReader.DOMAINS, LinterOverridesReader.USERS);

    private static final List<Function<SettingValues, Object>> SECTIONS = List.of(
            ListenersConfig::of,
            TlsConfig::of,
            ClientTlsConfig::of,
            CompressionConfig::of,
            PoolConfig::of,
            LintersConfig::of,
            BufferConfig::of,
            CutoverConfig::of,
            HealthConfig::of,
            LimitsConfig::of);

    private final Path file;
    private final Problems problems;
    private final Placeholders placeholders;
    private final Path directory;
    private final SettingValues values;
    private final AccountsReader accounts;
    private final ClustersReader clusters;

    private ConfigReader(Path file, Environment environment) {
        this.file = file;
        problems = new Problems(file);
        placeholders = new Placeholders(environment);
        Path parent = file.toAbsolutePath().getParent();
        directory = parent == null ? file.toAbsolutePath() : parent;
        values = new SettingValues(directory);
        var credentials = new CredentialReader(directory, placeholders, problems);
        accounts = new AccountsReader(credentials);
        clusters = new ClustersReader(directory, credentials, problems);
    }

    static CleaveConfig read(Path file, Environment environment) throws InvalidConfigException {
        var reader = new ConfigReader(file, environment);
        Optional<CleaveConfig> config = new YamlFile(file, reader.problems)
                .read()
                .map(node -> new YamlMap(node, "", reader.problems, reader.placeholders))
                .flatMap(reader::readConfig);
        if (!reader.problems.isEmpty()) {
            throw new InvalidConfigException(reader.problems.found());
        }
        return config.orElseThrow();
    }

    private Optional<CleaveConfig> readConfig(YamlMap root) {
        new SettingsReader(values, STRUCTURED_KEYS, problems).read(root);
        SequencedMap<String, ClusterConfig> clusterOfName = readClusters(root);
        SchemaDomains domains = readDomains();
        List<UserConfig> users = root.require("users", "the accounts with which applications log in")
                .map(value -> readUsers(value, clusterNames(root)))
                .orElse(List.of());
        List<UserConfig> adminUsers = root.find("admin-users")
                .map(value -> accounts.read(value, List.of()))
                .orElse(List.of());
        Optional<RoutesConfig> routes = readRoutes(root, domains);
        LinterOverrides overrides = readLinterOverrides(root, domains);
        return assemble(clusterOfName, domains, users, adminUsers, routes, overrides);
    }

    private SequencedMap<String, ClusterConfig> readClusters(YamlMap root) {
        Optional<YamlMap> map = root.require("clusters", "at least one cluster by name")
                .flatMap(value -> value.map("clusters by name"));
        if (map.isPresent() && map.get().values().isEmpty()) {
            problems.add("clusters", "there are none; expected at least one");
        }
        return map.map(clusters::read).orElseGet(LinkedHashMap::new);
    }

    private List<UserConfig> readUsers(YamlValue value, List<String> clusterNames) {
        if (value.node() instanceof SequenceNode list && list.getValue().isEmpty()) {
            value.problem("there are none; expected at least one account");
        }
        return accounts.read(value, clusterNames);
    }

    private SchemaDomains readDomains() {
        Optional<Path> named = values.find(Settings.SCHEMA_DOMAINS)
                .map(path -> file.resolveSibling(path).normalize());
        try {
            return named.map(path -> ReadableFile.require(Settings.SCHEMA_DOMAINS.name(), path))
                    .map(this::readDomains)
                    .orElseGet(() -> SchemaDomains.of(Map.of()));
        } catch (InvalidSettingException e) {
            problems.add(e);
            return SchemaDomains.of(Map.of());
        }
    }

    private SchemaDomains readDomains(Path path) {
        var problemsOfDomains = new Problems(path);
        SchemaDomains domains = new SchemaDomainsReader(values.find(Settings.DATABASE), problemsOfDomains).read(path);
        problems.addAll(problemsOfDomains.found());
        return domains;
    }

    private static List<String> clusterNames(YamlMap root) {
        return root.find("clusters")
                .filter(YamlValue::isMapping)
                .flatMap(value -> value.map(""))
                .map(map -> List.copyOf(map.values().keySet()))
                .orElse(List.of());
    }

    /** Routes are checked against the names in the file, so that a problem inside a cluster does not cause others. */
    private Optional<RoutesConfig> readRoutes(YamlMap root, SchemaDomains domains) {
        return new RoutesReader(clusterNames(root), domains.names(), problems)
                .read(root.find("routes").flatMap(value -> value.map("a mapping: domain to cluster")));
    }

    /** Checked against the names in the file, as routes are. */
    private LinterOverrides readLinterOverrides(YamlMap root, SchemaDomains domains) {
        List<String> users = root.find("users").map(AccountsReader::names).orElse(List.of());
        return new LinterOverridesReader(domains, users, problems)
                .read(root.find("linters").filter(YamlValue::isMapping).flatMap(value -> value.map("")));
    }

    private Optional<CleaveConfig> assemble(
            SequencedMap<String, ClusterConfig> clusterOfName,
            SchemaDomains domains,
            List<UserConfig> users,
            List<UserConfig> adminUsers,
            Optional<RoutesConfig> routes,
            LinterOverrides overrides) {
        SECTIONS.forEach(this::section);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return section(v -> new CleaveConfig(
                ListenersConfig.of(v),
                TlsConfig.of(v),
                ClientTlsConfig.of(v),
                v.find(Settings.DATABASE),
                v.findPath(Settings.SCHEMA_DOMAINS),
                domains,
                clusterOfName,
                routes.orElseThrow(),
                users,
                adminUsers,
                CompressionConfig.of(v),
                PoolConfig.of(v),
                LintersConfig.of(v, overrides),
                BufferConfig.of(v),
                CutoverConfig.of(v),
                HealthConfig.of(v),
                LimitsConfig.of(v),
                StateConfig.of(v)));
    }

    private <T> Optional<T> section(Function<SettingValues, T> maker) {
        try {
            return Optional.of(maker.apply(values));
        } catch (InvalidSettingException e) {
            problems.add(e);
            return Optional.empty();
        }
    }
}
