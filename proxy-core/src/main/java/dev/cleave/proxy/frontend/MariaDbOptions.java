package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.SessionVariables;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The system variables that MariaDB keeps as bits of one number, and so reports under one name, whichever of them was set: after such a report the server is
 * asked for those that are not what they are globally. Confined to its session's event loop; one question each. Source: MariaDB's
 * {@code Session_sysvars_tracker}, seen with 11.4.
 */
final class MariaDbOptions implements SideQuery.Then {
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
    private static final String QUESTION =
            "SELECT LOWER(VARIABLE_NAME), SESSION_VALUE FROM information_schema.SYSTEM_VARIABLES"
                    + " WHERE VARIABLE_NAME IN ("
                    + NAMES.stream()
                            .map(name -> "'" + name.toUpperCase(Locale.ROOT) + "'")
                            .collect(Collectors.joining(","))
                    + ") AND SESSION_VALUE <> COALESCE(GLOBAL_VALUE, 'OFF') LIMIT " + NAMES.size();

    /** More than the answer can have. */
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final Session session;
    private final BackendConnection backend;
    private final int cluster;
    private final Runnable known;
    private final Runnable lost;

    private MariaDbOptions(Session session, BackendConnection backend, int cluster, Runnable known, Runnable lost) {
        this.session = session;
        this.backend = backend;
        this.cluster = cluster;
        this.known = known;
        this.lost = lost;
    }

    /**
     * Asks the session's backend on that cluster.
     *
     * @param known follows when the session has what the server has
     * @param lost follows where the connection broke, and the session has lost it
     */
    static void ask(Session session, BackendConnection backend, int cluster, Runnable known, Runnable lost) {
        var options = new MariaDbOptions(session, backend, cluster, known, lost);
        new SideQuery(session, cluster, QUESTION, LONGEST_ANSWER, options).start();
    }

    @Override
    public void rows(List<List<@Nullable String>> rows) {
        session.lastAnswer().overwritten();
        SessionVariables variables = session.variables();
        for (String name : NAMES) {
            variables = variables.without(name);
        }
        boolean pins = false;
        for (List<@Nullable String> row : rows) {
            String name = Objects.requireNonNull(row.getFirst());
            variables = variables.with(name, Objects.requireNonNull(row.getLast()));
            pins |= TrackedChanges.isNotedByServer(name);
        }
        session.variablesAre(variables);
        backend.applied(variables, backend.schema());
        if (pins) {
            session.attachments().pin(cluster, Pin.SESSION_STATE);
        }
        known.run();
    }

    /** What is not known stays with the connection. */
    @Override
    public void failed(ByteBuf errorPacket) {
        errorPacket.release();
        session.attachments().pin(cluster, Pin.SESSION_STATE);
        known.run();
    }

    @Override
    public void refused(MySqlError error) {
        lost.run();
    }
}
