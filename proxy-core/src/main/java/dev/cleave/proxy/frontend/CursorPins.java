package dev.cleave.proxy.frontend;

import dev.cleave.protocol.StatusFlags;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.proxy.session.Pin;

/** Keeps a session on its backend while a cursor of a prepared statement is open there, and no longer. */
final class CursorPins {
    private CursorPins() {}

    /** Whether the answer that is complete says that rows are there to be fetched. */
    static boolean leavesOpen(ResponseTracker tracker) {
        return tracker.leavesCursorOpen()
                && !StatusFlags.has(tracker.statusFlags(), StatusFlags.SERVER_STATUS_LAST_ROW_SENT);
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
        } else if (statement.cursorCluster() >= 0) {
            statement.cursorIsOn(-1);
            backend.prepared().cursorOn(statement.text(), false);
            unpinIfLast(session, run.cluster());
        }
    }

    /** The statement was closed or its cursor reset. */
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
    }

    private static void unpinIfLast(Session session, int cluster) {
        if (!session.statements().anyCursorOn(cluster)) {
            session.attachments().unpin(cluster, Pin.CURSOR);
        }
    }
}
