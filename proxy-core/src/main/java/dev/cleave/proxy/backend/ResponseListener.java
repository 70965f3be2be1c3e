package dev.cleave.proxy.backend;

import dev.cleave.proxy.relay.ResponseTracker;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Who asked for a response. All methods are called on the connection's event loop, in the order of the response's bytes. */
public interface ResponseListener {
    /** Some of the response's bytes, never an incomplete OK or ERR; ownership passes to the listener. */
    void onBytes(ByteBuf bytes);

    /**
     * An OK or EOF packet, whole, in {@code in} from {@link ResponseTracker#packetStart()} on. It may be changed in place.
     *
     * @return null to let it pass, otherwise what takes its place (its ownership passes back)
     */
    @Nullable
    ByteBuf onOk(BackendConnection backend, ByteBuf in);

    /** An ERR packet, whole, in {@code in}; it will be passed to {@link #onBytes} unchanged. */
    void onError(BackendConnection backend, ByteBuf in);

    /** The first packet of the answer to PREPARE; the statement id at {@code statementIdAt} may be changed in place. */
    void onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt);

    /** The server waits for a local file of the client. */
    void onLocalFileRequest(BackendConnection backend);

    /** The response is complete; the connection may be used for the next command or given back. */
    void onEnd(BackendConnection backend);

    /** All that could be read for now was passed on, and the response goes on: time to flush. */
    void onReadComplete();

    /** The connection can take more bytes, or should not for now: matters to who sends a lot (a local file). */
    void onWritabilityChanged(boolean writable);

    /** The connection is gone before the response was complete. */
    void onBroken(BackendConnection backend, String reason);
}
