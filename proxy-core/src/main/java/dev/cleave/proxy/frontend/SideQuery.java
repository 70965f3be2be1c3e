package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.BackendPool;
import dev.cleave.proxy.backend.ResponseListener;
import dev.cleave.proxy.relay.ResponseKind;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A query that Cleave runs as the session's user, with the session's settings, to answer the client's statement: on the backend that the session holds on that
 * cluster, otherwise on one of the pool, which is given back at once. Its rows are kept in memory, up to a limit. Confined to the session's event loop; one
 * query each.
 */
final class SideQuery implements BackendPool.Waiter, ResponseListener, InternalCommand.Then {
    /** What follows; exactly one of them is called, on the event loop. */
    interface Then {
        void rows(List<List<@Nullable String>> rows);

        /** {@code errorPacket} is the server's ERR with its header; ownership passes. */
        void failed(ByteBuf errorPacket);

        void refused(MySqlError error);

        /** Whether the answer to the client's statement is still to come, so that it can say what was lost with a connection. */
        default boolean clientWaits() {
            return true;
        }
    }

    /** Time enough to open a connection where that is allowed. */
    private static final int MOMENT_MILLIS = 250;

    /** Whatever the session's {@code completion_type} is. */
    private static final byte[] COMMIT = "COMMIT AND NO CHAIN NO RELEASE".getBytes(UTF_8);

    private final Session session;
    private final int cluster;
    private final byte[] sql;
    private final int limit;
    private final Then then;
    private final ByteBuf answer;
    private final InternalCommand command = new InternalCommand();
    private @Nullable BackendConnection backend;
    private boolean borrowed;
    private boolean waits;
    private boolean interrupted;
    /** What the backend is being told before it is asked; null from then on. */
    private @Nullable BackendSetting setting;

    private boolean overflown;
    private @Nullable ByteBuf error;

    /** @param limit most bytes of the answer */
    SideQuery(Session session, int cluster, String sql, int limit, Then then) {
        this.session = session;
        this.cluster = cluster;
        this.sql = sql.getBytes(UTF_8);
        this.limit = limit;
        this.then = then;
        this.answer = session.client().channel().alloc().buffer();
    }

    /** As {@link #start}, but refused where no connection is free, or can be opened, within a moment. */
    void startIfFree() {
        start();
        if (waits) {
            session.worker().loop().schedule(this::stopWaiting, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void stopWaiting() {
        if (waits) {
            session.backends().pool(cluster).cancel(this);
            onAcquireFailed(ErrorCode.CLEAVE_POOL_EXHAUSTED.with("no connection is free"));
        }
    }

    void start() {
        BackendConnection held = session.attachments().get(cluster);
        if (held != null) {
            session.lastAnswer().overwritten();
            prepare(held);
            return;
        }
        borrowed = true;
        BackendPool pool = session.backends().pool(cluster);
        BackendConnection idle = pool.acquire(null);
        if (idle == null) {
            waits = true;
            pool.await(this, session.worker().nanoTime());
        } else {
            prepare(idle);
        }
    }

    @Override
    public void onAcquired(BackendConnection backend) {
        waits = false;
        prepare(backend);
    }

    @Override
    public void onAcquireFailed(MySqlError failure) {
        waits = false;
        answer.release();
        then.refused(failure);
    }

    @Override
    public void onUnexpected(RuntimeException cause) {
        session.broken(cause);
    }

    /** Ends it with an error: at once where it waits for a connection, otherwise when the server has ended it. */
    void interrupt() {
        if (interrupted) {
            return;
        }
        interrupted = true;
        if (backend != null) {
            session.worker().connector(cluster).killQuery(backend);
        } else {
            session.backends().pool(cluster).cancel(this);
            onAcquireFailed(ErrorCode.ER_QUERY_INTERRUPTED.with());
        }
    }

    /** What the session may see depends on its roles, and how it looks on its variables. */
    private void prepare(BackendConnection backend) {
        this.backend = backend;
        setting = BackendSetting.missingOn(backend, session.state().variables(), session);
        if (setting == null) {
            ask(backend);
        } else {
            command.send(backend, Command.COM_QUERY, setting.statement().getBytes(UTF_8), ResponseKind.RESULT, this);
        }
    }

    private void ask(BackendConnection backend) {
        backend.send(backend.newQuery(sql), ResponseKind.RESULT, this);
        backend.flush();
    }

    // ---- what is sent before and after it ----

    @Override
    public void succeeded(BackendConnection backend) {
        if (setting == null) {
            conclude(backend);
        } else {
            setting.doneOn(backend);
            prepare(backend);
        }
    }

    @Override
    public void failed(BackendConnection backend, ByteBuf errorPacket) {
        giveBack(backend);
        answer.release();
        dropError();
        then.failed(errorPacket);
    }

    @Override
    public void broken(BackendConnection backend, String reason) {
        onBroken(backend, reason);
    }

    // ---- its answer ----

    @Override
    public void onBytes(ByteBuf bytes) {
        if (answer.readableBytes() + bytes.readableBytes() > limit) {
            overflown = true;
        } else {
            answer.writeBytes(bytes);
        }
        bytes.release();
    }

    @Override
    public @Nullable ByteBuf onOk(BackendConnection backend, ByteBuf in) {
        return null;
    }

    @Override
    public void onError(BackendConnection backend, ByteBuf in) {
        int start = backend.tracker().packetStart();
        error = in.copy(start, backend.tracker().packetEnd() - start);
    }

    @Override
    public void onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt) {}

    @Override
    public void onLocalFileRequest(BackendConnection backend) {
        throw new IllegalStateException("a server asked for a local file that nobody offered");
    }

    @Override
    public void onReadComplete() {}

    @Override
    public void onWritabilityChanged(boolean writable) {}

    @Override
    public void onEnd(BackendConnection backend) {
        boolean opened =
                borrowed && ClientReplies.inTransaction(backend.tracker().statusFlags());
        if (opened && error == null) {
            command.send(backend, Command.COM_QUERY, COMMIT, ResponseKind.RESULT, this);
        } else {
            conclude(backend);
        }
    }

    private void conclude(BackendConnection backend) {
        boolean deprecatesEof =
                CapabilityFlags.has(backend.login().capabilities(), CapabilityFlags.CLIENT_DEPRECATE_EOF);
        giveBack(backend);
        ByteBuf failure = error;
        error = null;
        if (failure != null) {
            answer.release();
            then.failed(failure);
        } else if (overflown) {
            answer.release();
            then.refused(tooLarge(limit));
        } else {
            List<List<@Nullable String>> rows = ResultRows.read(answer, deprecatesEof);
            answer.release();
            then.rows(rows);
        }
    }

    static MySqlError tooLarge(int limit) {
        return ErrorCode.CLEAVE_CROSS_CLUSTER.with("what the clusters tell of their tables or sessions takes more than "
                + limit + " bytes to be joined. Ask outside of the transaction, or raise limits.max-allowed-packet.");
    }

    private void giveBack(BackendConnection backend) {
        if (borrowed) {
            backend.pool().release(backend, session.worker().nanoTime());
        }
    }

    private void dropError() {
        if (error != null) {
            error.release();
            error = null;
        }
    }

    @Override
    public void onBroken(BackendConnection backend, String reason) {
        answer.release();
        dropError();
        if (!borrowed) {
            if (then.clientWaits()) {
                session.backends().lost(backend);
            } else {
                session.backends().onLostBetweenStatements(backend, reason);
            }
        }
        then.refused(SessionBackends.lossDuringStatement(backend, reason, "It was not executed."));
    }
}
