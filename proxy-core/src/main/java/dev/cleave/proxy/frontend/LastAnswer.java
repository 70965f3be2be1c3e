package dev.cleave.proxy.frontend;

import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.sql.ConnectionFunctions;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.OptionalLong;

/**
 * What {@code ROW_COUNT()} and {@code FOUND_ROWS()} must say of a session's last statement, whichever connection that ran on. One per session; confined to its
 * event loop.
 */
final class LastAnswer {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Session session;
    private long rowCount = UNKNOWN;
    private long foundRows = UNKNOWN;
    private boolean fromServer;

    LastAnswer(Session session) {
        this.session = session;
    }

    /** Nothing was asked yet. */
    void forget() {
        rowCount = UNKNOWN;
        foundRows = UNKNOWN;
    }

    /** A statement was answered with a plain OK, without a server. */
    void wasOk() {
        fromServer = false;
        rowCount = 0;
    }

    /** A statement was refused, or its connection broke. */
    void failed() {
        fromServer = false;
        rowCount = -1;
        foundRows = UNKNOWN;
    }

    /** Cleave has asked the server something since, so that the connection does not know any more. */
    void overwritten() {
        fromServer = false;
    }

    /** A server's answer to a statement is complete. */
    void was(StatementPlan plan, ResponseTracker tracker) {
        if (tracker.errorCode() != 0) {
            failed();
            fromServer = true;
            return;
        }
        fromServer = true;
        rowCount = tracker.endedWithRows() ? -1 : tracker.affectedRows();
        if (tracker.endedWithRows()) {
            boolean plain = plan.kind() != StatementKind.CALL
                    && !plan.has(Effect.MULTI_STATEMENT)
                    && !plan.has(Effect.CALCULATES_FOUND_ROWS)
                    && !tracker.leavesCursorOpen();
            foundRows = plain ? tracker.rows() : UNKNOWN;
        } else if (plan.writes() || plan.kind() == StatementKind.SELECT) {
            foundRows = UNKNOWN; // what they searched through counts, and no answer says it
        }
    }

    /** What the functions answer now; the connection that the session still has knows best. */
    ConnectionFunctions.Values values(boolean prepares) {
        boolean asksServer = prepares || (fromServer && session.attachments().size() > 0);
        return new ConnectionFunctions.Values(session.id(), known(rowCount, asksServer), known(foundRows, asksServer));
    }

    private static OptionalLong known(long value, boolean asksServer) {
        return value == UNKNOWN || asksServer ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
