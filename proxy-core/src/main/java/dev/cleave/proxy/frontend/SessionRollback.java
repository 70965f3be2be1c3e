package dev.cleave.proxy.frontend;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.relay.ResponseKind;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * Rolls a session's transaction back because it holds up a cutover. The client is told with 1213 (SQLSTATE 40001), as after a deadlock: in the answer to the
 * statement that runs, or to the next one. A COMMIT that runs is left alone. Confined to its session's event loop.
 */
final class SessionRollback implements InternalCommand.Then {
    /** Whatever the session's {@code completion_type} is. */
    private static final byte[] ROLLBACK = "ROLLBACK AND NO CHAIN NO RELEASE".getBytes(StandardCharsets.US_ASCII);

    private final Session session;
    private final InternalCommand internal = new InternalCommand();
    private boolean wanted;
    private boolean told;

    SessionRollback(Session session) {
        this.session = session;
    }

    /** Whether the transaction is to be rolled back as soon as no command is under way. */
    boolean isWanted() {
        return wanted;
    }

    void want() {
        wanted = true;
        told = false;
    }

    /** The client has been told with the answer to its command. */
    void clientTold() {
        told = true;
    }

    /** No command is under way: does it now. The session is busy until it is done; calls {@link Session#end} in any case. */
    void start() {
        wanted = false;
        session.begin();
        BackendConnection backend = session.transaction().isOnServer()
                ? session.attachments().get(session.transaction().boundCluster())
                : null;
        if (backend == null) {
            session.end();
        } else {
            internal.send(backend, Command.COM_QUERY, ROLLBACK, ResponseKind.RESULT, this);
        }
    }

    @Override
    public void succeeded(BackendConnection backend) {
        session.transaction()
                .serverSaid(
                        session.attachments().clusterOf(backend),
                        backend.tracker().statusFlags());
        ended();
    }

    /** As XA does: the transaction goes on, and the drain fails. */
    @Override
    public void failed(BackendConnection backend, ByteBuf errorPacket) {
        errorPacket.release();
        session.end();
    }

    @Override
    public void broken(BackendConnection backend, String reason) {
        session.backends().lost(backend);
        ended();
    }

    private void ended() {
        if (!told) {
            session.backends().tellNext(ErrorCode.ER_LOCK_DEADLOCK.with());
        }
        session.backends().detachFree();
        session.end();
    }
}
