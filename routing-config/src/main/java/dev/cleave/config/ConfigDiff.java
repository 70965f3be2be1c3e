package dev.cleave.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What differs between the configuration in force and one that was read again, as {@code RELOAD CONFIG} shows it.
 *
 * @param changes in the order of the reference file; empty if nothing changed
 * @param effective the configuration to put in force: the new one's values where they can change at run time, the old one's elsewhere
 */
public record ConfigDiff(List<Change> changes, CleaveConfig effective) {
    /**
     * @param name a setting's name, or {@code clusters.cluster_a}, {@code users.app}, {@code routes.gists}, {@code domains.gists}
     * @param from what was in force; empty if there was nothing
     * @param to what the file says now; empty if it says nothing; never a secret
     */
    public record Change(String name, String from, String to, Effect effect) {}

    /** What becomes of a change. */
    public enum Effect {
        AT_RUN_TIME("applied"),
        AFTER_RESTART("needs a restart"),
        /** Routes in the file say where routing starts; a running proxy's routes change by FLIP and CUTOVER only. */
        BY_FLIP_OR_CUTOVER("not applied: move the domain with FLIP or CUTOVER");

        private final String text;

        Effect(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public ConfigDiff {
        changes = List.copyOf(changes);
    }

    public static ConfigDiff between(CleaveConfig current, CleaveConfig next) {
        var changes = new ArrayList<Change>();
        Settings.all().forEach(setting -> compare(setting, current, next, changes));
        LinterOverrides linters = current.linters().overrides();
        LinterOverrides nextLinters = next.linters().overrides();
        compare("linters.domains.", linters.ofDomain(), nextLinters.ofDomain(), Effect.AT_RUN_TIME, changes);
        compare("linters.users.", linters.ofUser(), nextLinters.ofUser(), Effect.AT_RUN_TIME, changes);
        compare("domains.", tablesOf(current), tablesOf(next), Effect.AFTER_RESTART, changes);
        compare("clusters.", current.clusters(), next.clusters(), Effect.AFTER_RESTART, changes);
        compare("routes.", routesOf(current), routesOf(next), Effect.BY_FLIP_OR_CUTOVER, changes);
        compare("users.", byName(current.users()), byName(next.users()), Effect.AT_RUN_TIME, changes);
        compare("admin-users.", byName(current.adminUsers()), byName(next.adminUsers()), Effect.AT_RUN_TIME, changes);
        List<UserConfig> adminUsers = next.adminUsers().isEmpty() ? current.adminUsers() : next.adminUsers();
        return new ConfigDiff(changes, current.with(SettingValues.of(next), next.users(), adminUsers, nextLinters));
    }

    private static void compare(Setting<?> setting, CleaveConfig current, CleaveConfig next, List<Change> changes) {
        String from = setting.currentText(current);
        String to = setting.currentText(next);
        if (!from.equals(to)) {
            Effect effect = setting.changesAtRunTime() ? Effect.AT_RUN_TIME : Effect.AFTER_RESTART;
            changes.add(new Change(setting.name(), from, to, effect));
        }
    }

    private static <V> void compare(
            String prefix, Map<String, V> current, Map<String, V> next, Effect effect, List<Change> changes) {
        Set<String> names = new LinkedHashSet<>(current.keySet());
        names.addAll(next.keySet());
        for (String name : names) {
            V from = current.get(name);
            V to = next.get(name);
            if (from == null) {
                changes.add(new Change(prefix + name, "", shown(to), effect));
            } else if (to == null) {
                changes.add(new Change(prefix + name, shown(from), "", effect));
            } else if (!from.equals(to)) {
                changes.add(new Change(prefix + name, shown(from), shown(to), effect));
            }
        }
    }

    /** Accounts show only that they exist; records with secrets inside show asterisks. */
    private static String shown(Object value) {
        return switch (value) {
            case ClusterConfig cluster ->
                cluster.servers() + " user=" + cluster.control().user() + " tls=" + cluster.tls() + " compression="
                        + cluster.compression();
            case UserConfig _ -> "present";
            default -> value.toString();
        };
    }

    private static Map<String, List<TableName>> tablesOf(CleaveConfig config) {
        SchemaDomains domains = config.domains();
        Map<String, List<TableName>> tables = new TreeMap<>();
        domains.names().forEach(name -> tables.put(name, domains.tables(domains.numberOf(name))));
        return tables;
    }

    private static Map<String, String> routesOf(CleaveConfig config) {
        Map<String, String> routes = new TreeMap<>();
        config.domains()
                .names()
                .forEach(name -> routes.put(name, config.routes().clusterOf(name)));
        routes.put(RoutesReader.DEFAULT, config.routes().defaultCluster());
        return routes;
    }

    private static Map<String, UserConfig> byName(List<UserConfig> users) {
        Map<String, UserConfig> byName = new TreeMap<>();
        users.forEach(user -> byName.put(user.name(), user));
        return byName;
    }
}
