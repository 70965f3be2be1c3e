package dev.cleave.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A server's global variables at one moment; a variable that it does not have is empty. */
record ServerFacts(String cluster, Map<String, String> variables) {
    /** A variable that must have a value, and what to do otherwise. */
    record Requirement(String variable, String value, String advice) {}

    static ServerFacts read(String cluster, Connection connection) throws SQLException {
        var variables = new HashMap<String, String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL VARIABLES")) {
            while (rows.next()) {
                variables.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
            }
        }
        return new ServerFacts(cluster, Map.copyOf(variables));
    }

    String get(String variable) {
        return variables.getOrDefault(variable, "");
    }

    boolean is(String variable, String value) {
        return get(variable).equalsIgnoreCase(value);
    }

    /** The variable as a number; 0 if the server does not have it. */
    long number(String variable) {
        String text = get(variable);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
