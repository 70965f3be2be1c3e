package dev.cleave.proxy.frontend;

import dev.cleave.protocol.StatusFlags;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.proxy.session.Pin;
import dev.cleave.proxy.session.StatementText;

/**
 * Keeps a session on its backend while a cursor of a prepared statement is open there, and no longer; and keeps that cursor while other statements with the
 * same text are executed, which share one statement on a server otherwise.
 */
final class CursorPins {
    private CursorPins() {}

    /** Whether the answer that is complete says that rows are there to be fetched. */
    static boolean leavesOpen(ResponseTracker tracker) {
        return tracker.leavesCursorOpen()
                && !StatusFlags.has(tracker.statusFlags(), StatusFlags.SERVER_STATUS_LAST_ROW_SENT);
    }

    /** {@code statement} is about to be executed, which would close the cursor of another statement of the session with the same text. */
    static void keepApart(Session session, ClientStatement statement) {
        boolean anyCursor = session.attachments().pinnedBy(Pin.CURSOR.bit()) >= 0;
        if (anyCursor && session.statements().anyCursorOnTwinOf(statement)) {
            statement.runsAlone();
        }
    }

    /** @param open what {@link #leavesOpen} said of what {@code run} just did with a prepared statement */
    static void update(Session session, StatementRun run, boolean open) {
        ClientStatement statement = run.command().prepared();
        BackendConnection backend = session.attachments().get(run.cluster());
        if (statement == null || backend == null) {
            return;
        }
        if (open) {
            statement.cursorIsOn(run.cluster());
            backend.prepared().cursorOn(statement.text(), true);
            session.attachments().pin(run.cluster(), Pin.CURSOR);
        } else {
            closed(session, statement);
        }
    }

    /** Its cursor, if it has one, is closed; what ran for it alone on a server is not needed any more. */
    static void closed(Session session, ClientStatement statement) {
        int cluster = statement.cursorCluster();
        if (cluster >= 0) {
            statement.cursorIsOn(-1);
            BackendConnection backend = session.attachments().get(cluster);
            if (backend != null) {
                backend.prepared().cursorOn(statement.text(), false);
            }
            unpinIfLast(session, cluster);
        }
        StatementText alone = statement.sharesAgain();
        if (alone != null) {
            session.backends().close(alone);
        }
    }

    private static void unpinIfLast(Session session, int cluster) {
        if (!session.statements().anyCursorOn(cluster)) {
            session.attachments().unpin(cluster, Pin.CURSOR);
        }
    }
}
