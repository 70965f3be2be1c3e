package dev.cleave.proxy.frontend;

import dev.cleave.proxy.command.Message;
import dev.cleave.sql.Effect;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TrackingAssignment;
import io.netty.buffer.ByteBuf;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which changes of system variables a session's client is told of: those of the server's default, and those that it asked for with
 * {@code SET session_track_system_variables}. Servers never see that assignment, for Cleave must be told of all. Confined to its session's event loop.
 */
final class ClientTracking {
    /** The server's default of {@code session_track_system_variables}. */
    private static final Set<String> BY_DEFAULT = Set.of(
            "time_zone", "autocommit", "character_set_client", "character_set_results", "character_set_connection");

    private static final String ALL = "*";

    private Set<String> asked = BY_DEFAULT;

    boolean tells(String variable) {
        return asked.contains(variable) || asked.contains(ALL);
    }

    /** As after a login. */
    void reset() {
        asked = BY_DEFAULT;
    }

    /** The COM_QUERY without the assignment, or {@code message} itself if it has none; takes ownership of {@code message} and answers it or what is in its place. */
    ByteBuf takeOut(ByteBuf message, StatementPlan plan, SqlDialect dialect) {
        if (!plan.has(Effect.SETS_TRACKED_VARIABLES) || plan.has(Effect.MULTI_STATEMENT)) {
            return message;
        }
        TrackingAssignment cut = TrackingAssignment.cutFrom(Message.textOf(message), dialect);
        if (cut == null) {
            return message;
        }
        asked = Stream.concat(BY_DEFAULT.stream(), cut.names().stream()).collect(Collectors.toUnmodifiableSet());
        return Message.withText(message, cut.rest());
    }
}
