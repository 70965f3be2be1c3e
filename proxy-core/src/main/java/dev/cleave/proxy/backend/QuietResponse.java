package dev.cleave.proxy.backend;

import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The responses to what Cleave asks for itself, one thing or several at once: bytes are dropped, and only success or failure counts. Confined to its
 * connection's event loop.
 */
abstract class QuietResponse implements ResponseListener {
    private int outstanding;
    private @Nullable String error;
    private @Nullable ScheduledFuture<?> limit;

    /** The server has done all that was asked. */
    abstract void succeeded(BackendConnection backend);

    /** The server answered with an error, or the connection is gone. Called once. */
    abstract void failed(BackendConnection backend, String error);

    /** Writes a request without flushing; ownership of {@code request} passes. */
    final void ask(BackendConnection backend, ByteBuf request) {
        outstanding++;
        backend.send(request, ResponseKind.RESULT, this);
    }

    /**
     * For what a server that is well answers at once: closes the connection {@code pool.connect-timeout} from now, unless all is answered by then.
     *
     * @param what that was not answered
     */
    final void closeUnlessAnswered(BackendConnection backend, String what) {
        Duration after = backend.answerTimeout();
        limit = backend.channel()
                .eventLoop()
                .schedule(
                        () -> backend.close(what + " was not answered within " + after.toMillis() + " ms"),
                        after.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void end() {
        outstanding = 0;
        error = null;
        if (limit != null) {
            limit.cancel(false);
            limit = null;
        }
    }

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
        if (error == null) {
            error = ErrPacket.decode(in.slice(payload, tracker.packetEnd() - payload))
                    .error()
                    .toString();
        }
    }

    @Override
    public void onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt) {}

    @Override
    public void onLocalFileRequest(BackendConnection backend) {
        backend.close("the server asked for a local file that nobody offered");
    }

    @Override
    public void onEnd(BackendConnection backend) {
        outstanding--;
        if (outstanding > 0) {
            return;
        }
        String failure = error;
        end();
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
        if (outstanding > 0) {
            String failure = error == null ? reason : error;
            end();
            failed(backend, failure);
        }
    }
}
