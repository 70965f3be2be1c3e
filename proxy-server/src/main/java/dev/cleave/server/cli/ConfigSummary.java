package dev.cleave.server.cli;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.Setting;
import dev.cleave.config.Settings;
import dev.cleave.config.TableName;
import dev.cleave.config.UserConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a valid configuration says, without secrets. */
final class ConfigSummary {
    private final CleaveConfig config;

    ConfigSummary(CleaveConfig config) {
        this.config = config;
    }

    /** Clusters, domains and the settings that are not as they come. */
    String forPeople() {
        return String.join(
                "\n\n",
                "The configuration is valid. Users: " + names(config.users()) + ". Admin users: "
                        + (config.adminUsers().isEmpty() ? "none" : names(config.adminUsers())) + ".",
                ResultFormat.TABLE.render(clusters()),
                domainsForPeople(),
                settingsForPeople());
    }

    /** The same as objects, with every setting. */
    Map<String, Object> forMachines() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("valid", true);
        summary.put(
                "clusters",
                config.clusters().values().stream().map(this::cluster).toList());
        summary.put("default_cluster", config.routes().defaultCluster());
        summary.put(
                "domains", config.domains().names().stream().map(this::domain).toList());
        summary.put("users", config.users().stream().map(UserConfig::name).toList());
        summary.put(
                "admin_users",
                config.adminUsers().stream().map(UserConfig::name).toList());
        Map<String, String> settings = new LinkedHashMap<>();
        Settings.all().forEach(setting -> settings.put(setting.name(), setting.currentText(config)));
        summary.put("settings", settings);
        return summary;
    }

    private Map<String, Object> cluster(ClusterConfig cluster) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", cluster.name());
        object.put("primary", cluster.primary().toString());
        object.put(
                "replicas", cluster.replicas().stream().map(Endpoint::toString).toList());
        object.put("control_user", cluster.control().user());
        object.put("tls", cluster.tls().toString());
        return object;
    }

    private Map<String, Object> domain(String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("cluster", config.routes().clusterOf(name));
        object.put("tables", tables(name).stream().map(TableName::toString).toList());
        return object;
    }

    private ResultTable clusters() {
        List<List<@Nullable String>> rows = config.clusters().values().stream()
                .map(cluster -> row(
                        cluster.name(),
                        cluster.primary().toString(),
                        cluster.replicas().stream().map(Endpoint::toString).collect(Collectors.joining(", ")),
                        cluster.control().user(),
                        cluster.tls().toString()))
                .toList();
        return new ResultTable(List.of("cluster", "primary", "replicas", "control user", "tls"), rows);
    }

    private String domainsForPeople() {
        SchemaDomains domains = config.domains();
        String rest = "Everything else starts on " + config.routes().defaultCluster() + ".";
        if (domains.count() == 0) {
            return "No schema domains. " + rest;
        }
        List<List<@Nullable String>> rows = domains.names().stream()
                .map(name -> row(
                        name,
                        config.routes().clusterOf(name),
                        Integer.toString(tables(name).size())))
                .toList();
        return ResultFormat.TABLE.render(new ResultTable(List.of("domain", "starts on", "tables"), rows)) + "\n" + rest;
    }

    private String settingsForPeople() {
        List<List<@Nullable String>> rows = Settings.all().stream()
                .filter(setting -> !setting.currentText(config).equals(setting.defaultText()))
                .map(this::setting)
                .toList();
        return rows.isEmpty()
                ? "Every setting has its default."
                : ResultFormat.TABLE.render(new ResultTable(List.of("setting", "value", "default"), rows));
    }

    private List<@Nullable String> setting(Setting<?> setting) {
        return row(setting.name(), setting.currentText(config), setting.defaultText());
    }

    private List<TableName> tables(String domain) {
        return config.domains().tables(config.domains().numberOf(domain));
    }

    private static List<@Nullable String> row(String... values) {
        return List.of(values);
    }

    private static String names(List<UserConfig> users) {
        return users.stream().map(UserConfig::name).collect(Collectors.joining(", "));
    }
}
