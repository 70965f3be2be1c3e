package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The control user may do what the cutover will do, on both sides. Privileges that come by a role are not seen through; then this only warns. */
record PrivilegeCheck(CutoverPlan plan, ServerFlavour flavour) {
    private static final Pattern GRANT = Pattern.compile("GRANT (.*?) ON (?:TABLE )?(\\S+) TO .*");

    CheckResult run(Connection source, Connection target) throws SQLException {
        var missing = new ArrayList<String>();
        List<String> here = grants(source);
        List<String> there = grants(target);
        if (plan.options().fence() == CutoverConfig.Fence.LOCK_TABLES) {
            require(here, plan.from(), List.of("SELECT"), false, missing);
            require(here, plan.from(), List.of("LOCK TABLES"), false, missing);
        }
        if (plan.options().fence() == CutoverConfig.Fence.READ_ONLY) {
            require(here, plan.from(), flavour.mayChangeReadOnly(), true, missing);
        }
        require(there, plan.to(), flavour.mayChangeReadOnly(), true, missing);
        require(there, plan.to(), flavour.mayStopReplication(), true, missing);
        if (missing.isEmpty()) {
            return CheckResult.ok("the control user may do everything on both sides");
        }
        boolean roles =
                here.stream().anyMatch(PrivilegeCheck::isRole) || there.stream().anyMatch(PrivilegeCheck::isRole);
        String list = String.join("; ", missing);
        return roles ? CheckResult.warning(list + "; unless a role has it") : CheckResult.refused(list);
    }

    /** One of the privileges is enough. */
    private static void require(
            List<String> grants, String cluster, List<String> anyOf, boolean global, List<String> missing) {
        boolean granted = grants.stream().anyMatch(grant -> gives(grant, anyOf, global));
        if (!granted) {
            missing.add("the control user lacks %s on %s: GRANT %s ON *.* TO it there"
                    .formatted(String.join(" or ", anyOf), cluster, anyOf.getFirst()));
        }
    }

    private static boolean gives(String grant, List<String> anyOf, boolean global) {
        var match = GRANT.matcher(grant);
        if (!match.matches() || global && !match.group(2).equals("*.*")) {
            return false;
        }
        List<String> given = Arrays.stream(
                        match.group(1).toUpperCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
        return given.contains("ALL PRIVILEGES") || anyOf.stream().anyMatch(given::contains);
    }

    private static boolean isRole(String grant) {
        return !GRANT.matcher(grant).matches();
    }

    private static List<String> grants(Connection connection) throws SQLException {
        var grants = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GRANTS FOR CURRENT_USER()")) {
            while (rows.next()) {
                grants.add(rows.getString(1));
            }
        }
        return grants;
    }
}
