package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.gate.Buffered;

/**
 * The part of a {@link StatementRun} that waits: at the closed gate of a domain, or for the moment by which a domain's writes are delayed. What it waits
 * for over, the run decides anew. Confined to its session's event loop.
 */
final class GateWait implements Buffered {
    private final Session session;
    private final StatementRun run;
    private int domain;
    private long sinceNanos;
    private boolean delayed;

    GateWait(Session session, StatementRun run) {
        this.session = session;
        this.run = run;
    }

    /** The next command has begun. */
    void begin() {
        delayed = false;
    }

    /** At the domain's closed gate; the server connections that nothing ties to the session go to others meanwhile. */
    void atGate(int closedDomain) {
        start(closedDomain);
        session.worker().gates().buffer(closedDomain, this);
    }

    /** For the domain's delay, once for each command; false if that is over already. */
    boolean forDelay(int slowedDomain) {
        delayed = true;
        start(slowedDomain);
        return session.worker().gates().delay(slowedDomain, this);
    }

    private void start(int waitedFor) {
        session.backends().detachFree();
        domain = waitedFor;
        sinceNanos = System.nanoTime();
    }

    /** Ends the waiting; the command was not executed. */
    void cancel() {
        session.worker().gates().cancel(domain, this);
    }

    /** Whether the command has waited for a delay. */
    boolean wasDelayed() {
        return delayed;
    }

    @Override
    public void replay() {
        try {
            run.decide();
        } catch (RuntimeException e) {
            session.broken(e); // those behind it must go on
        }
    }

    @Override
    public void refuse(MySqlError error) {
        try {
            run.refuse(error);
        } catch (RuntimeException e) {
            session.broken(e);
        }
    }

    @Override
    public int bufferedBytes() {
        return run.command().messageBytes();
    }

    @Override
    public long bufferedAtNanos() {
        return sinceNanos;
    }
}
