package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command before its time: because the client is gone, because somebody killed it, or because a cutover cannot wait for it. What waits in the proxy is
 * withdrawn, what runs is ended on its server. Part of a {@link StatementRun}; confined to the event loop.
 */
final class RunInterruption {
    private final Session session;
    private final StatementRun run;
    private final BackendAcquisition acquisition;
    private final GateWait gateWait;

    private @Nullable Asking asking;
    private boolean abandoned;

    RunInterruption(Session session, StatementRun run, BackendAcquisition acquisition, GateWait gateWait) {
        this.session = session;
        this.run = run;
        this.acquisition = acquisition;
        this.gateWait = gateWait;
    }

    /** What the session asks servers now; null if nothing. */
    void asks(@Nullable Asking questions) {
        asking = questions;
    }

    /** Whether the client is gone. */
    boolean wasAbandoned() {
        return abandoned;
    }

    /** The client is gone: whatever the command waits for is given up. */
    void abandon() {
        abandoned = true;
        if (withdraw() || run.upload().isLost()) {
            run.drop();
            return;
        }
        killOnServer();
        BackendConnection backend = run.backend();
        if (!run.isIn(StatementRun.State.IDLE) && asking == null && backend != null) {
            backend.close("the client is gone");
        }
    }

    /** KILL QUERY: what waits is refused, what runs is ended on the server, whose error then is the answer. */
    void interrupt() {
        if (withdraw()) {
            run.refuse(ErrorCode.ER_QUERY_INTERRUPTED.with());
        } else {
            killOnServer();
        }
    }

    /** A cutover waits for this session's transaction: what waits or runs ends with 1213, unless it is a COMMIT, whose outcome nobody would know. */
    void giveWay() {
        StatementPlan plan = run.command().executedPlan();
        if (plan != null && plan.kind() == StatementKind.COMMIT) {
            return;
        }
        if (withdraw()) {
            session.rollback().clientTold();
            run.refuse(ErrorCode.ER_LOCK_DEADLOCK.with());
        } else {
            killOnServer();
        }
    }

    /** Ends what the command waits for; false if it does not wait. */
    private boolean withdraw() {
        if (run.isIn(StatementRun.State.BUFFERED) || run.isIn(StatementRun.State.DELAYED)) {
            gateWait.cancel();
            return true;
        }
        if (run.isIn(StatementRun.State.WAITING)) {
            acquisition.cancel(run.cluster());
            return true;
        }
        return false;
    }

    private void killOnServer() {
        BackendConnection backend = run.backend();
        if (asking != null) {
            asking.interrupt();
        } else if ((run.isIn(StatementRun.State.RUNNING) || run.isIn(StatementRun.State.PREPARING))
                && backend != null) {
            session.worker().connector(run.cluster()).killQuery(backend);
        }
    }
}
