package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.BackendPool;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.relay.ResponseKind;
import io.netty.buffer.ByteBuf;

/**
 * Whether a client may have the default schema that it asked for at login: a server decides, by COM_INIT_DB on a backend of that user. Where a backend of
 * the user has this schema already, the answer is known. Where none is free, nor can be opened, what the server said before holds: a driver that wants to KILL a statement must
 * get in while statements hold all connections. If the server has changed its mind, the client's first statement is told so.
 */
final class InitialSchema implements BackendPool.Waiter, InternalCommand.Then, Asking {
    private final Session session;
    private final String schema;
    private final int sequenceId;
    private final Runnable accepted;
    private final int cluster;
    private boolean waits;

    /** @param sequenceId of the answer to the login */
    InitialSchema(Session session, String schema, int sequenceId, Runnable accepted) {
        this.session = session;
        this.schema = schema;
        this.sequenceId = sequenceId;
        this.accepted = accepted;
        this.cluster = session.backends().homeCluster();
    }

    void check() {
        if (!session.isBusy()) {
            session.begin();
        }
        session.run().asksFirst(this);
        session.state().schemaIs(schema);
        BackendPool pool = session.backends().pool(cluster);
        BackendConnection idle = pool.acquire(null);
        if (idle != null) {
            onAcquired(idle);
        } else if (pool.server().isFull() && pool.server().hasLet(user(), schema)) {
            accept();
        } else {
            waits = true;
            pool.await(this, session.worker().nanoTime());
        }
    }

    /** What a server is asked is answered soon; only the line may be long. */
    @Override
    public void interrupt() {
        if (waits) {
            session.backends().pool(cluster).cancel(this);
            onAcquireFailed(ErrorCode.ER_QUERY_INTERRUPTED.with());
        }
    }

    @Override
    public void onAcquired(BackendConnection backend) {
        waits = false;
        if (schema.equals(backend.schema())) {
            backend.pool().release(backend, session.worker().nanoTime());
            accept();
            return;
        }
        session.attachments().attach(cluster, backend);
        new InternalCommand().send(backend, Command.COM_INIT_DB, schema.getBytes(UTF_8), ResponseKind.RESULT, this);
    }

    private String user() {
        return session.backends().pool(cluster).profile().user();
    }

    private void accept() {
        if (!session.isGone()) {
            accepted.run();
        }
        end();
    }

    @Override
    public void succeeded(BackendConnection backend) {
        backend.applied(backend.variables(), schema);
        session.backends().detachFree();
        backend.pool().server().letsHave(user(), schema);
        accept();
    }

    @Override
    public void failed(BackendConnection backend, ByteBuf errorPacket) {
        session.backends().detachFree();
        Message.setSequenceId(errorPacket, sequenceId);
        session.client().write(errorPacket);
        close();
    }

    @Override
    public void broken(BackendConnection backend, String reason) {
        session.backends().lost(backend);
        refuse(ErrorCode.CLEAVE_BACKEND_LOST.with(
                "the connection broke while the default schema was checked (" + reason + "). Nothing was executed."));
    }

    @Override
    public void onAcquireFailed(MySqlError error) {
        waits = false;
        refuse(error);
    }

    @Override
    public void onUnexpected(RuntimeException cause) {
        session.broken(cause);
    }

    private void refuse(MySqlError error) {
        session.countError(error);
        ByteBuf out = session.client().channel().alloc().buffer(128);
        PacketWriter.write(out, new ErrPacket(error), session.capabilities(), sequenceId);
        session.client().write(out);
        close();
    }

    private void close() {
        session.client().closeAfterFlush();
        end();
    }

    private void end() {
        session.run().asked();
        session.end();
    }
}
