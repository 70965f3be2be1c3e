package dev.cleave.proxy.frontend;

import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.SessionVariables;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The system variables that MariaDB keeps as bits of one number, and so reports under one name, whichever of them was set: after such a report the server is
 * asked for those that are not what they are globally. Stateless; call it on the session's event loop. Source: MariaDB's
 * {@code Session_sysvars_tracker}, seen with 11.4.
 */
final class MariaDbOptions {
    /** The name of the report. */
    static final String REPORTED = "autocommit";

    private static final List<String> NAMES = List.of(
            REPORTED,
            "check_constraint_checks",
            "explicit_defaults_for_timestamp",
            "foreign_key_checks",
            "profiling",
            "skip_parallel_replication",
            "skip_replication",
            "sql_auto_is_null",
            "sql_big_selects",
            "sql_buffer_result",
            "sql_if_exists",
            "sql_log_off",
            "sql_notes",
            "sql_quote_show_create",
            "sql_safe_updates",
            "sql_warnings",
            "system_versioning_insert_history",
            "unique_checks");

    /** Name and value, in any order. Those without a global value are off in a new session. */
    static final String QUESTION = "SELECT LOWER(VARIABLE_NAME), SESSION_VALUE FROM information_schema.SYSTEM_VARIABLES"
            + " WHERE VARIABLE_NAME IN ("
            + NAMES.stream()
                    .map(name -> "'" + name.toUpperCase(Locale.ROOT) + "'")
                    .collect(Collectors.joining(","))
            + ") AND SESSION_VALUE <> COALESCE(GLOBAL_VALUE, 'OFF') LIMIT " + NAMES.size();

    private MariaDbOptions() {}

    /** The session, and its backend on that cluster, have what the server has answered. */
    static void takeOver(List<List<@Nullable String>> rows, Session session, BackendConnection backend, int cluster) {
        SessionVariables variables = session.state().variables();
        for (String name : NAMES) {
            variables = variables.without(name);
        }
        for (List<@Nullable String> row : rows) {
            String name = Objects.requireNonNull(row.getFirst());
            String value = Objects.requireNonNull(row.getLast());
            variables = variables.with(name, value);
            if (TrackedChanges.staysOnConnection(name, value)) {
                session.attachments().pin(cluster, Pin.SESSION_STATE);
            }
        }
        session.state().variablesAre(variables);
        backend.applied(variables, backend.schema());
    }
}
