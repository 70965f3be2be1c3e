package dev.cleave.proxy.frontend;

import dev.cleave.protocol.Command;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.ResponseListener;
import dev.cleave.proxy.relay.ResponseKind;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * A command that Cleave itself sends to a session's backend: to make it fit, to begin a transaction, to ask for the status. Its response is not relayed.
 * One per session, reused; one at a time.
 */
final class InternalCommand implements ResponseListener {
    /** What follows. Called on the event loop when the response is complete. */
    interface Then {
        /** The server's OK, where what it reports of the session matters. */
        default void reported(BackendConnection backend, ByteBuf in) {}

        void succeeded(BackendConnection backend);

        /** {@code errorPacket} is the server's ERR with its header; ownership passes. */
        void failed(BackendConnection backend, ByteBuf errorPacket);

        void broken(BackendConnection backend, String reason);
    }

    private @Nullable Then then;
    private @Nullable ByteBuf error;
    private int preparedId;

    /** Sends a command byte with its argument and flushes. */
    void send(BackendConnection backend, int command, byte[] argument, ResponseKind kind, Then then) {
        sendAhead(backend, command, argument, kind, then);
        backend.flush();
    }

    /** As {@link #send}, but leaves the flush to the command that follows at once. */
    void sendAhead(BackendConnection backend, int command, byte[] argument, ResponseKind kind, Then then) {
        this.then = then;
        error = null;
        ByteBuf request =
                command == Command.COM_QUERY ? backend.newQuery(argument) : packet(backend, command, argument);
        backend.send(request, kind, this);
    }

    /** A command as one packet with sequence id 0; commands of Cleave's own are far below 2^24-1 bytes, texts to prepare need not be. */
    static ByteBuf packet(BackendConnection backend, int command, byte[] argument) {
        ByteBuf out = backend.channel().alloc().directBuffer(5 + argument.length + 8);
        int length = argument.length + 1;
        if (length < dev.cleave.protocol.PacketWriter.MAX_PACKET_PAYLOAD) {
            return out.writeMediumLE(length).writeByte(0).writeByte(command).writeBytes(argument);
        }
        ByteBuf payload = backend.channel().alloc().directBuffer(length);
        payload.writeByte(command).writeBytes(argument);
        dev.cleave.protocol.PacketWriter.writePayload(out, payload, 0);
        payload.release();
        return out;
    }

    /** The id that the server gave, after a COM_STMT_PREPARE that succeeded. */
    int preparedId() {
        return preparedId;
    }

    @Override
    public void onBytes(ByteBuf bytes) {
        bytes.release();
    }

    @Override
    public @Nullable ByteBuf onOk(BackendConnection backend, ByteBuf in) {
        java.util.Objects.requireNonNull(then).reported(backend, in);
        return null;
    }

    @Override
    public void onError(BackendConnection backend, ByteBuf in) {
        int start = backend.tracker().packetStart();
        error = in.copy(start, backend.tracker().packetEnd() - start);
    }

    @Override
    public void onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt) {
        preparedId = in.getIntLE(statementIdAt);
    }

    @Override
    public void onLocalFileRequest(BackendConnection backend) {
        throw new IllegalStateException("a server asked for a local file that nobody offered");
    }

    @Override
    public void onEnd(BackendConnection backend) {
        Then next = take();
        ByteBuf failed = error;
        error = null;
        if (failed == null) {
            next.succeeded(backend);
        } else {
            next.failed(backend, failed);
        }
    }

    @Override
    public void onReadComplete() {}

    @Override
    public void onWritabilityChanged(boolean writable) {}

    @Override
    public void onBroken(BackendConnection backend, String reason) {
        if (error != null) {
            error.release();
            error = null;
        }
        take().broken(backend, reason);
    }

    private Then take() {
        Then next = java.util.Objects.requireNonNull(then);
        then = null;
        return next;
    }
}
