package dev.cleave.proxy.backend;

import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.proxy.relay.ResponseTracker;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** A response that nobody but Cleave reads: bytes are dropped, and only success or failure counts. */
abstract class QuietResponse implements ResponseListener {
    private @Nullable String error;

    abstract void succeeded(BackendConnection backend);

    /** The server answered with an error, or the connection is gone. */
    abstract void failed(BackendConnection backend, String error);

    @Override
    public void onBytes(ByteBuf bytes) {
        bytes.release();
    }

    @Override
    public @Nullable ByteBuf onOk(BackendConnection backend, ByteBuf in) {
        return null;
    }

    @Override
    public void onError(BackendConnection backend, ByteBuf in) {
        ResponseTracker tracker = backend.tracker();
        int payload = tracker.packetStart() + 4;
        error = ErrPacket.decode(in.slice(payload, tracker.packetEnd() - payload))
                .error()
                .toString();
    }

    @Override
    public void onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt) {}

    @Override
    public void onLocalFileRequest(BackendConnection backend) {
        backend.close("the server asked for a local file that nobody offered");
    }

    @Override
    public void onEnd(BackendConnection backend) {
        String failure = error;
        error = null;
        if (failure == null) {
            succeeded(backend);
        } else {
            failed(backend, failure);
        }
    }

    @Override
    public void onReadComplete() {}

    @Override
    public void onWritabilityChanged(boolean writable) {}

    @Override
    public void onBroken(BackendConnection backend, String reason) {
        failed(backend, reason);
    }
}
