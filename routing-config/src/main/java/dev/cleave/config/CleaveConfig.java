package dev.cleave.config;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything that {@code cleave.yml} says, validated, with defaults filled in and paths resolved. Immutable; may be shared by all threads.
 *
 * @param database default schema of the domains' tables
 * @param schemaDomains the file in which {@code domains} were found
 * @param domains without domains if there is no such file
 * @param clusters by name, in the file's order; at least one
 * @param users who may log in to the MySQL listener; at least one
 * @param adminUsers who may log in to the admin listener; at least one if there is such a listener
 */
public record CleaveConfig(
        ListenersConfig listeners,
        Optional<TlsConfig> tls,
        ClientTlsConfig clientTls,
        Optional<String> database,
        Optional<Path> schemaDomains,
        SchemaDomains domains,
        SequencedMap<String, ClusterConfig> clusters,
        RoutesConfig routes,
        List<UserConfig> users,
        List<UserConfig> adminUsers,
        CompressionConfig compression,
        PoolConfig pool,
        LintersConfig linters,
        BufferConfig buffer,
        CutoverConfig cutover,
        HealthConfig health,
        LimitsConfig limits,
        StateConfig state) {

    public CleaveConfig {
        clusters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(clusters));
        users = List.copyOf(users);
        adminUsers = List.copyOf(adminUsers);
        if (listeners.admin().isPresent() && adminUsers.isEmpty()) {
            throw new InvalidSettingException(
                    ListenersConfig.ADMIN.name(), "nobody could log in: there are no admin-users");
        }
    }

    /**
     * Reads {@code cleave.yml} and the files that it names; blocks on file access.
     *
     * @throws InvalidConfigException with every problem that was found
     */
    public static CleaveConfig load(Path file, Environment environment) throws InvalidConfigException {
        return ConfigReader.read(file, environment);
    }

    /** The routing table of a proxy that starts for the first time, with epoch 1. */
    public RoutingTable initialRoutes(Clock clock) {
        Instant now = clock.instant();
        Map<String, Route> explicit = new HashMap<>();
        routes.clusterOfDomain()
                .forEach((domain, cluster) ->
                        explicit.put(domain, new Route(domain, cluster, 1, Route.Source.CONFIG, now)));
        return RoutingTable.of(1, domains, clusterNames(), routes.defaultCluster(), explicit, now);
    }

    /** In the file's order: a cluster's index is its number in the routing table. */
    public List<String> clusterNames() {
        return List.copyOf(clusters.keySet());
    }

    /**
     * This configuration with one setting changed, as {@code SET name = value} does.
     *
     * @throws InvalidSettingException if there is no such setting, it needs a restart, or the value is not accepted
     */
    public CleaveConfig with(String name, String value) {
        Setting<?> setting = Settings.find(name)
                .orElseThrow(() -> new InvalidSettingException(
                        name,
                        "unknown setting"
                                + Nearest.hint(
                                        name,
                                        Settings.all().stream()
                                                .map(Setting::name)
                                                .toList())));
        if (!setting.changesAtRunTime()) {
            throw new InvalidSettingException(name, "changes only after a restart; edit the configuration file");
        }
        SettingValues values = SettingValues.of(this);
        values.put(setting, value);
        return with(values, users, adminUsers, linters.overrides());
    }

    /** Everything that can change at run time comes from the arguments, the rest from this configuration. */
    CleaveConfig with(
            SettingValues values, List<UserConfig> users, List<UserConfig> adminUsers, LinterOverrides overrides) {
        return new CleaveConfig(
                listeners,
                tls,
                clientTls,
                database,
                schemaDomains,
                domains,
                clusters,
                routes,
                users,
                adminUsers,
                CompressionConfig.of(values).withClients(compression.clients()),
                PoolConfig.of(values),
                LintersConfig.of(values, overrides.in(domains)),
                BufferConfig.of(values),
                CutoverConfig.of(values),
                HealthConfig.of(values),
                LimitsConfig.of(values),
                state);
    }
}
