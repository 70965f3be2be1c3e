package dev.cleave.proxy.frontend;

import dev.cleave.proxy.session.Pin;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * COMMIT and ROLLBACK: which of them are answered here, and what they do besides, by their text and the session's {@code completion_type}. Source: MySQL
 * Reference Manual, "START TRANSACTION, COMMIT, and ROLLBACK Statements".
 */
final class TransactionCompletion {
    /** What SET has said of the next transaction on a server ends there, too. */
    private static final int NEXT_TRANSACTION = Pin.NEXT_TRANSACTION.bit();

    private TransactionCompletion() {}

    /** While no server has a transaction of the session open. True if the client was answered; otherwise a server must see the statement. */
    static boolean endEmpty(Session session, StatementPlan plan) {
        boolean chains = plan.has(Effect.CHAIN_OR_RELEASE) || "CHAIN".equals(type(session));
        if (chains || session.transaction().isBound() || session.attachments().pinnedBy(NEXT_TRANSACTION) >= 0) {
            return false;
        }
        session.transaction().pending().clear();
        session.lastAnswer().statementWasOk();
        session.replies().ok();
        if (disconnects(session, plan)) {
            session.client().closeAfterFlush();
        }
        return true;
    }

    /** Whether the server ends the connection behind its OK, with the client meant by it. */
    static boolean disconnects(Session session, StatementPlan plan) {
        boolean type = "RELEASE".equals(type(session));
        if (plan.has(Effect.MULTI_STATEMENT) || !type && !plan.has(Effect.CHAIN_OR_RELEASE)) {
            return false;
        }
        String text = plan.normalized().toUpperCase(Locale.ROOT);
        return !text.endsWith("NO RELEASE") && (type || text.endsWith("RELEASE"));
    }

    /** Null if the session has not set it. */
    private static @Nullable String type(Session session) {
        return session.state().variables().get("completion_type");
    }
}
