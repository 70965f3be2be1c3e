package dev.cleave.proxy.frontend;

import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.sql.ConnectionFunctions;
import dev.cleave.sql.Effect;
import dev.cleave.sql.FoundRows;
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
    private long rowCount;
    private long foundRows;
    /** Whether the connection that the session holds would answer the same for its own last statement. */
    private boolean countOnServer;

    private boolean foundOnServer;
    /** How many warnings and errors it has left. */
    private int warnings;
    /** Whether the connection that the session holds would tell the warnings of its last statement, not of an older one or another session's. */
    private boolean warningsOnServer;

    LastAnswer(Session session) {
        this.session = session;
    }

    /** A command that is no statement, or a statement without a server, was answered with a plain OK. */
    void wasOk() {
        countIs(0);
    }

    /** A command that is no statement was answered with an EOF. */
    void wasEof() {
        countIs(-1);
    }

    private void countIs(long count) {
        countOnServer = false;
        rowCount = count;
    }

    /** A statement was answered with a plain OK, without a server. */
    void statementWasOk() {
        wasOk();
        warnings = 0;
        warningsOnServer &= session.state().dialect().mariaDb(); // where it leaves older ones
        foundOnServer &= foundRows == UNKNOWN;
    }

    /** Whether the last statement has left no warnings, while the connection that serves the session now may know of others. */
    boolean isWithoutWarnings() {
        return !warningsOnServer;
    }

    /** A statement was refused, or its connection broke. */
    void failed() {
        countIs(-1);
    }

    /** A server has done a command that is no statement, on a connection that had the session's own warnings, or none. */
    void wasCommand(boolean failed) {
        warningsOnServer = true;
        if (failed) {
            failed();
        } else {
            wasOk();
        }
    }

    /** A server has prepared a statement, or refused to: either way the warnings of the one before are gone, unless it asks for them. */
    void wasPrepared(StatementPlan plan, ResponseTracker tracker) {
        warningsOnServer |= !plan.has(Effect.READS_DIAGNOSTICS) && replacesWarnings(plan, tracker);
        if (tracker.errorCode() != 0) {
            failed();
        }
    }

    /** Cleave has sent something of its own since, which found no rows. */
    void countOverwritten() {
        countOnServer = false;
    }

    /** The session goes on with another connection, which has served others meanwhile. */
    void connectionIsAnother() {
        overwritten();
        warningsOnServer = false;
    }

    /** Cleave has asked the server something since, so that the connection does not know any more. */
    void overwritten() {
        countOnServer = false;
        foundOnServer = false;
    }

    /** A server's answer to a statement is complete. */
    void was(StatementPlan plan, ResponseTracker tracker) {
        warningsOnServer |= replacesWarnings(plan, tracker);
        if (tracker.errorCode() != 0) {
            countOnServer = true;
            rowCount = -1;
            foundByFailed(plan);
        } else {
            if (!getsDiagnostics(plan)) {
                countOnServer = true;
                rowCount = tracker.endedWithRows() ? -1 : tracker.affectedRows();
            } else if (tracker.warnings() > warnings) {
                countOnServer = true;
                rowCount = -1; // it has found a mistake in itself, which it tells as one more
            }
            found(plan, tracker);
        }
        warnings = tracker.warnings();
    }

    /** Whether the connection's warnings are the statement's now. On MariaDB, what uses no table leaves older ones, which may be another session's. */
    private boolean replacesWarnings(StatementPlan plan, ResponseTracker tracker) {
        return !session.state().dialect().mariaDb()
                || tracker.errorCode() != 0
                || tracker.warnings() > 0
                || !plan.tables().isEmpty()
                || plan.has(Effect.READS_DIAGNOSTICS);
    }

    /** It leaves what it asks about as it is. */
    private static boolean getsDiagnostics(StatementPlan plan) {
        return plan.kind() == StatementKind.DIAGNOSTICS
                && !plan.has(Effect.MULTI_STATEMENT)
                && plan.normalized().regionMatches(true, 0, "GET", 0, 3);
    }

    /** What has failed has found nothing, but its parts before may have. */
    private void foundByFailed(StatementPlan plan) {
        boolean hasParts = plan.kind() == StatementKind.CALL
                || plan.kind() == StatementKind.EXECUTE
                || plan.has(Effect.MULTI_STATEMENT);
        if (hasParts) {
            foundOnServer(UNKNOWN);
        }
    }

    private void found(StatementPlan plan, ResponseTracker tracker) {
        if (plan.has(Effect.MULTI_STATEMENT) || plan.has(Effect.CALCULATES_FOUND_ROWS)) {
            foundOnServer(UNKNOWN);
            return;
        }
        switch (FoundRows.by(plan, session.state().dialect())) {
            case RESULT ->
                foundOnServer(
                        tracker.leavesCursorOpen()
                                ? UNKNOWN
                                : tracker.endedWithRows() ? tracker.rows() : tracker.affectedRows());
            case ONE -> foundOnServer(1);
            case AS_BEFORE -> {}
            case UNTOLD -> foundOnServer(UNKNOWN);
        }
    }

    private void foundOnServer(long found) {
        foundRows = found;
        foundOnServer = true;
    }

    /** What the functions answer now; the connection that the session still has knows best. */
    ConnectionFunctions.Values values(boolean prepares) {
        boolean attached = session.attachments().size() > 0;
        return new ConnectionFunctions.Values(
                session.id(),
                known(rowCount, prepares || attached && countOnServer),
                known(foundRows, prepares || attached && foundOnServer));
    }

    private static OptionalLong known(long value, boolean asksServer) {
        return value == UNKNOWN || asksServer ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
