package dev.cleave.proxy.frontend;

import dev.cleave.proxy.command.Message;
import dev.cleave.sql.ConnectionFunctions;
import dev.cleave.sql.ConnectionStatus;
import dev.cleave.sql.Effect;
import dev.cleave.sql.PreparedText;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Puts into statements what a server would answer for its own connection and the client means for its session: {@link LastAnswer}, {@code CONNECTION_ID()},
 * {@link ClientStatus}. Stateless; call it on the session's event loop.
 */
final class SessionValues {
    private SessionValues() {}

    private static boolean mayBeIn(StatementPlan plan) {
        return ConnectionFunctions.mayBeIn(plan) || ConnectionStatus.mayBeIn(plan) || mayBeInLiteral(plan);
    }

    /** {@code PREPARE … FROM 'text'}. */
    private static boolean mayBeInLiteral(StatementPlan plan) {
        return plan.kind() == StatementKind.PREPARE
                && plan.has(Effect.READS_CONNECTION_ID)
                && !plan.has(Effect.MULTI_STATEMENT);
    }

    /**
     * The text of a statement to execute or, where {@code prepares}, to prepare, with the values in it; null if it stays as it is. What is prepared will be
     * executed when other counts hold.
     */
    static byte @Nullable [] putInto(byte[] sql, StatementPlan plan, Session session, boolean prepares) {
        return mayBeIn(plan) ? put(sql, plan, session, session.lastAnswer().values(prepares)) : null;
    }

    /** Likewise with these counts. */
    static byte @Nullable [] put(byte[] sql, StatementPlan plan, Session session, ConnectionFunctions.Values values) {
        if (ConnectionStatus.mayBeIn(plan)) {
            return ConnectionStatus.replace(sql, session.state().dialect(), ClientStatus.of(session));
        }
        if (mayBeInLiteral(plan)) {
            return PreparedText.changed(
                    sql, session.state().dialect(), text -> putInto(text, planOf(text, session), session, true));
        }
        return ConnectionFunctions.mayBeIn(plan)
                ? ConnectionFunctions.replace(
                        sql, session.state().dialect(), session.state().schema(), values)
                : null;
    }

    private static StatementPlan planOf(byte[] text, Session session) {
        return session.worker().analyse(text, session.state().dialect()).plan();
    }

    /** The COM_QUERY with the values in it; takes ownership of {@code message} and answers it or what is in its place. */
    static ByteBuf putInto(ByteBuf message, StatementPlan plan, Session session) {
        if (!mayBeIn(plan)) {
            return message;
        }
        byte[] changed = putInto(Message.textOf(message), plan, session, false);
        return changed == null ? message : Message.withText(message, changed);
    }
}
