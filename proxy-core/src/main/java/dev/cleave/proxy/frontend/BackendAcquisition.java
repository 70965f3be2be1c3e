package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.BackendPool;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link StatementRun} gets a backend: the one that the session holds, an idle one of the pool, or one that the pool gives later. After a wait
 * everything is decided anew: the gate may be closed by then, and the route another one.
 */
final class BackendAcquisition implements BackendPool.Waiter {
    private final Session session;
    private final StatementRun run;
    /** A connection that the pool has just given and that is not attached yet. */
    private @Nullable BackendConnection granted;

    BackendAcquisition(Session session, StatementRun run) {
        this.session = session;
        this.run = run;
    }

    /** The backend that serves the session on this cluster from now on; null if it comes later, with another decision, or the command was refused. */
    @Nullable
    BackendConnection acquire(int cluster) {
        BackendConnection held = session.attachments().get(cluster);
        if (held != null) {
            return held;
        }
        session.backends().detachFree();
        BackendPool pool = session.backends().pool(cluster);
        BackendConnection idle = takeGranted(pool);
        if (idle == null) {
            idle = pool.acquire(session.attachments().last(cluster));
        }
        if (idle == null) {
            run.waiting();
            pool.await(this, session.worker().nanoTime());
        } else {
            session.attachments().attach(cluster, idle);
            session.lastAnswer().connectionIsAnother();
        }
        return idle;
    }

    void cancel(int cluster) {
        session.backends().pool(cluster).cancel(this);
    }

    @Override
    public void onAcquired(BackendConnection backend) {
        granted = backend;
        run.decide();
        if (granted != null) {
            granted = null;
            backend.pool().release(backend, session.worker().nanoTime());
        }
    }

    private @Nullable BackendConnection takeGranted(BackendPool pool) {
        BackendConnection backend = granted;
        if (backend == null || backend.pool() != pool) {
            return null;
        }
        granted = null;
        return backend;
    }

    @Override
    public void onAcquireFailed(MySqlError error) {
        run.refuse(error);
    }

    @Override
    public void onUnexpected(RuntimeException cause) {
        session.broken(cause);
    }
}
