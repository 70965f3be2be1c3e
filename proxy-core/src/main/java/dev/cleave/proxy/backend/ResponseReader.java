package dev.cleave.proxy.backend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what a server sends into the responses that a {@link BackendConnection} owes and hands them to their listeners, in as few buffers as possible and
 * without decoding. One per connection; confined to its event loop.
 *
 * <p>Where a response ends with the buffer, which is the usual case, the listener gets the buffer itself; otherwise it gets slices of it. What a packet lacks
 * yet is kept and joined with the next buffer.
 */
final class ResponseReader {
    private final BackendConnection connection;
    private final ByteBufAllocator alloc;
    private final boolean deprecateEof;
    private final PendingResponses pending = new PendingResponses();
    private final ResponseTracker tracker = new ResponseTracker();
    private boolean tracking;
    private @Nullable ByteBuf tail;

    ResponseReader(BackendConnection connection, ByteBufAllocator alloc, int capabilities) {
        this.connection = connection;
        this.alloc = alloc;
        this.deprecateEof = (capabilities & CapabilityFlags.CLIENT_DEPRECATE_EOF) != 0;
    }

    /** A request was written: its response goes to {@code listener}, after those that are still owed. */
    void expect(ResponseKind kind, ResponseListener listener) {
        if (kind != ResponseKind.NONE) {
            pending.add(kind, listener);
        }
    }

    /** Whether no response is owed. */
    boolean isQuiet() {
        return pending.isEmpty();
    }

    ResponseTracker tracker() {
        return tracker;
    }

    /** Hands out all of {@code next} that can be, response by response; takes ownership. */
    void read(ByteBuf next) {
        ByteBuf in = join(next);
        while (in.isReadable()) {
            if (!tracking) {
                if (pending.isEmpty()) {
                    connection.onUnasked(in);
                    return;
                }
                tracker.begin(pending.kind(), deprecateEof);
                tracking = true;
            }
            switch (readResponse(in)) {
                case COMPLETE -> {}
                case BUFFER_PASSED_ON -> {
                    return;
                }
                case INCOMPLETE -> {
                    keepTail(in);
                    return;
                }
            }
        }
        in.release();
    }

    /** The socket has nothing more for now. */
    void readComplete() {
        if (tracking) {
            pending.listener().onReadComplete();
        }
    }

    void writabilityChanged(boolean writable) {
        if (!pending.isEmpty()) {
            pending.listener().onWritabilityChanged(writable);
        }
    }

    /** The connection is gone: everybody who still waits is told. */
    void broken(String reason) {
        dropTail();
        while (!pending.isEmpty()) {
            pending.remove().onBroken(connection, reason);
        }
    }

    private enum Progress {
        /** The response ended; more bytes may follow in the buffer. */
        COMPLETE,
        /** The response ended with the buffer, which now belongs to the listener. */
        BUFFER_PASSED_ON,
        INCOMPLETE
    }

    /** Relays from {@code in} what belongs to the current response. */
    private Progress readResponse(ByteBuf in) {
        ResponseListener listener = pending.listener();
        int end;
        try {
            end = relay(in, listener);
        } catch (RuntimeException e) {
            in.release();
            throw e;
        }
        if (end < 0) {
            return Progress.INCOMPLETE;
        }
        tracking = false;
        pending.remove();
        return passLast(in, end, listener);
    }

    /** Where the response ends, up to which not everything is passed on; -1 if it does not end in the buffer. */
    private int relay(ByteBuf in, ResponseListener listener) {
        int at = in.readerIndex();
        while (true) {
            switch (tracker.walk(in, at)) {
                case NEEDS_MORE -> {
                    pass(in, tracker.position(), listener);
                    return -1;
                }
                case OK -> {
                    ByteBuf other = listener.onOk(connection, in);
                    if (other != null) {
                        pass(in, tracker.packetStart(), listener);
                        in.readerIndex(tracker.packetEnd());
                        listener.onBytes(other);
                    }
                    at = tracker.packetEnd();
                }
                case ERR -> {
                    listener.onError(connection, in);
                    at = tracker.packetEnd();
                }
                case PREPARE_OK -> {
                    listener.onPrepareOk(connection, in, tracker.packetStart() + 5);
                    at = tracker.packetEnd();
                }
                case LOCAL_FILE -> {
                    at = tracker.packetEnd();
                    pass(in, at, listener);
                    listener.onLocalFileRequest(connection);
                }
                case LAST -> at = tracker.position();
            }
            if (tracker.done()) {
                return at;
            }
        }
    }

    private static void pass(ByteBuf in, int end, ResponseListener listener) {
        int length = end - in.readerIndex();
        if (length > 0) {
            listener.onBytes(in.readRetainedSlice(length));
        }
    }

    private Progress passLast(ByteBuf in, int end, ResponseListener listener) {
        boolean wholeBuffer = end == in.writerIndex() && end > in.readerIndex();
        if (wholeBuffer) {
            listener.onBytes(in);
        } else {
            pass(in, end, listener);
        }
        listener.onEnd(connection);
        return wholeBuffer ? Progress.BUFFER_PASSED_ON : Progress.COMPLETE;
    }

    private ByteBuf join(ByteBuf next) {
        ByteBuf before = tail;
        if (before == null) {
            return next;
        }
        ByteBuf joined = alloc.directBuffer(before.readableBytes() + next.readableBytes());
        joined.writeBytes(before).writeBytes(next);
        dropTail();
        next.release();
        return joined;
    }

    private void keepTail(ByteBuf in) {
        if (in.isReadable()) {
            tail = in;
        } else {
            in.release();
        }
    }

    private void dropTail() {
        if (tail != null) {
            tail.release();
            tail = null;
        }
    }
}
