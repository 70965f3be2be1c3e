package dev.cleave.proxy.frontend;

import dev.cleave.protocol.Command;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.relay.ResponseKind;
import io.netty.buffer.ByteBuf;

/**
 * Sends a plain BEGIN ahead of the transaction's first statement, in the same write: a round trip less for each transaction. A server has no reason to refuse
 * a plain BEGIN; should one do so all the same, the connection is closed, and the client is told that its statement may have been executed.
 */
final class PipelinedBegin implements InternalCommand.Then {
    private final Session session;
    private final InternalCommand command = new InternalCommand();

    PipelinedBegin(Session session) {
        this.session = session;
    }

    /** Leaves the flush to the statement. */
    void send(BackendConnection backend, int cluster) {
        byte[] text = session.transaction().pending().statements().getFirst();
        session.transaction().begins(cluster);
        command.sendAhead(backend, Command.COM_QUERY, text, ResponseKind.RESULT, this);
    }

    @Override
    public void succeeded(BackendConnection backend) {}

    @Override
    public void failed(BackendConnection backend, ByteBuf errorPacket) {
        errorPacket.release();
        backend.close("the server refused BEGIN");
    }

    @Override
    public void broken(BackendConnection backend, String reason) {}
}
