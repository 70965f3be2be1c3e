package dev.cleave.proxy.backend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.proxy.session.SessionVariables;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One logged-in connection to a server. Confined to its channel's event loop, which is also the event loop of every session that it serves.
 *
 * <p>Requests go out as they come ({@link #send}); each response is walked by a {@link ResponseTracker} and handed to its listener in as few buffers as
 * possible, without decoding. The connection also remembers which session state was applied to it, so that a pool can find one that fits.
 */
public final class BackendConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(BackendConnection.class);

    /** The session that a connection is attached to. */
    public interface Holder {
        /** The connection is gone although nothing was asked of it: an open transaction and whatever else it kept for the session are lost. */
        void onLostBetweenStatements(BackendConnection backend, String reason);
    }

    private final Channel channel;
    private BackendPool pool;
    private @Nullable Holder holder;
    private final ServerLogin login;
    private final boolean deprecateEof;
    private final PendingResponses pending = new PendingResponses();
    private final ResponseTracker tracker = new ResponseTracker();
    private final PreparedOnBackend prepared;
    private boolean tracking;
    private boolean failed;
    private boolean killed;
    private @Nullable ByteBuf tail;
    private String closeReason = "the server closed the connection";

    private SessionVariables variables = SessionVariables.NONE;
    private @Nullable String schema;
    private long lastUser;
    private long lastInsertSession;

    /** Links of the pool's list of idle connections, newest first. */
    @Nullable
    BackendConnection newer;

    @Nullable
    BackendConnection older;

    boolean idle;
    long idleSinceNanos;

    BackendConnection(Channel channel, BackendPool pool, ServerLogin login, int maxPreparedStatements) {
        this.channel = channel;
        this.pool = pool;
        this.login = login;
        this.deprecateEof = (login.capabilities() & CapabilityFlags.CLIENT_DEPRECATE_EOF) != 0;
        this.prepared = new PreparedOnBackend(this, maxPreparedStatements);
    }

    /** Writes a request without flushing; ownership of {@code request} passes. The response will go to {@code listener}. */
    public void send(ByteBuf request, ResponseKind kind, ResponseListener listener) {
        if (kind != ResponseKind.NONE) {
            pending.add(kind, listener);
        }
        channel.write(request, channel.voidPromise());
    }

    /** Writes bytes that belong to a request under way (a local file) or that have no response, without flushing. */
    public void sendMore(ByteBuf bytes) {
        channel.write(bytes, channel.voidPromise());
    }

    public void flush() {
        channel.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        read(join((ByteBuf) message));
    }

    private ByteBuf join(ByteBuf next) {
        ByteBuf before = tail;
        if (before == null) {
            return next;
        }
        tail = null;
        ByteBuf joined = channel.alloc().directBuffer(before.readableBytes() + next.readableBytes());
        joined.writeBytes(before).writeBytes(next);
        before.release();
        next.release();
        return joined;
    }

    /** Hands out all of {@code in} that can be, response by response; takes ownership. */
    private void read(ByteBuf in) {
        while (in.isReadable()) {
            if (!tracking && !startResponse(in)) {
                return;
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

    private enum Progress {
        /** The response ended; more bytes may follow in the buffer. */
        COMPLETE,
        /** The response ended with the buffer, which now belongs to the listener. */
        BUFFER_PASSED_ON,
        INCOMPLETE
    }

    private boolean startResponse(ByteBuf in) {
        if (pending.isEmpty()) {
            // Nobody asked: the server says good-bye (shutdown, KILL, wait_timeout). The channel closes next.
            closeReason = UnsolicitedError.describe(in);
            in.release();
            channel.close();
            return false;
        }
        tracker.begin(pending.kind(), deprecateEof);
        tracking = true;
        return true;
    }

    /** Relays from {@code in} what belongs to the current response. */
    private Progress readResponse(ByteBuf in) {
        ResponseListener listener = pending.listener();
        int at = in.readerIndex();
        while (true) {
            switch (tracker.walk(in, at)) {
                case NEEDS_MORE -> {
                    pass(in, tracker.position(), listener);
                    return Progress.INCOMPLETE;
                }
                case OK -> {
                    ByteBuf other = listener.onOk(this, in);
                    if (other != null) {
                        pass(in, tracker.packetStart(), listener);
                        in.readerIndex(tracker.packetEnd());
                        listener.onBytes(other);
                    }
                    at = tracker.packetEnd();
                }
                case ERR -> {
                    listener.onError(this, in);
                    at = tracker.packetEnd();
                }
                case PREPARE_OK -> {
                    listener.onPrepareOk(this, in, tracker.packetStart() + 5);
                    at = tracker.packetEnd();
                }
                case LOCAL_FILE -> {
                    at = tracker.packetEnd();
                    pass(in, at, listener);
                    listener.onLocalFileRequest(this);
                }
                case LAST -> at = tracker.position();
            }
            if (tracker.done()) {
                tracking = false;
                pending.remove();
                return passLast(in, at, listener);
            }
        }
    }

    private static void pass(ByteBuf in, int end, ResponseListener listener) {
        int length = end - in.readerIndex();
        if (length > 0) {
            listener.onBytes(in.readRetainedSlice(length));
        }
    }

    /** The end of a response: where nothing follows in the buffer, the buffer itself is passed on instead of a slice. */
    private Progress passLast(ByteBuf in, int end, ResponseListener listener) {
        boolean wholeBuffer = end == in.writerIndex() && end > in.readerIndex();
        if (wholeBuffer) {
            listener.onBytes(in);
        } else {
            pass(in, end, listener);
        }
        listener.onEnd(this);
        return wholeBuffer ? Progress.BUFFER_PASSED_ON : Progress.COMPLETE;
    }

    private void keepTail(ByteBuf in) {
        if (in.isReadable()) {
            tail = in;
        } else {
            in.release();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (tracking) {
            pending.listener().onReadComplete();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (tail != null) {
            tail.release();
            tail = null;
        }
        if (!failed) {
            pool.onClosed(this);
        }
        if (pending.isEmpty() && holder != null) {
            holder.onLostBetweenStatements(this, closeReason);
        }
        while (!pending.isEmpty()) {
            pending.remove().onBroken(this, closeReason);
        }
    }

    /** From now on attached to a session; null gives it back. */
    public void heldBy(@Nullable Holder session) {
        holder = session;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.error(
                    "The connection to {} is closed after an unexpected error",
                    pool.server().endpoint(),
                    cause);
        }
        close(String.valueOf(cause));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!pending.isEmpty()) {
            pending.listener().onWritabilityChanged(channel.isWritable());
        }
    }

    /** The connection was never fit to serve: its pool counts it as failed, not as closed. */
    void failInitialisation(MySqlError error) {
        if (!failed) {
            failed = true;
            channel.close();
            pool.onConnectFailed(error);
        }
    }

    /** A KILL QUERY for this connection is on its way and may arrive late: no other session may use it any more. */
    void killing() {
        killed = true;
    }

    boolean isKilled() {
        return killed;
    }

    /** Says good-bye to the server, then closes. */
    void quit(String reason) {
        closeReason = reason;
        ByteBuf request = channel.alloc().buffer(5, 5);
        request.writeMediumLE(1).writeByte(0).writeByte(Command.COM_QUIT);
        channel.writeAndFlush(request).addListener(ChannelFutureListener.CLOSE);
    }

    /** Closes without waiting for anything; listeners that wait are told {@code reason}. */
    public void close(String reason) {
        closeReason = reason;
        channel.close();
    }

    /** Stops or resumes reading from the server: how a slow client holds back a fast server. */
    public void setReading(boolean reading) {
        // Asked for after each statement; setting it costs an atomic exchange, looking does not.
        if (channel.config().isAutoRead() != reading) {
            channel.config().setAutoRead(reading);
        }
    }

    public boolean isWritable() {
        return channel.isWritable();
    }

    public boolean isOpen() {
        return channel.isActive();
    }

    /** Whether no response is outstanding. */
    public boolean isQuiet() {
        return pending.isEmpty();
    }

    public ResponseTracker tracker() {
        return tracker;
    }

    /** Makes the connection count for another pool of the same server on the same event loop. */
    public void moveTo(BackendPool other) {
        if (other != pool) {
            pool.leave();
            pool = other;
            other.join();
        }
    }

    public BackendPool pool() {
        return pool;
    }

    public ServerLogin login() {
        return login;
    }

    public Channel channel() {
        return channel;
    }

    /** The prepared statements that this connection's server session holds. */
    public PreparedOnBackend prepared() {
        return prepared;
    }

    /** The settings that were applied to this connection. */
    public SessionVariables variables() {
        return variables;
    }

    public @Nullable String schema() {
        return schema;
    }

    /** Remembers the session state that the server has now. */
    public void applied(SessionVariables variables, @Nullable String schema) {
        this.variables = variables;
        this.schema = schema;
    }

    /** The id of the session that used this connection last; 0 for none. */
    public long lastUser() {
        return lastUser;
    }

    public void usedBy(long session) {
        lastUser = session;
    }

    /** The id of the session whose INSERT decides what LAST_INSERT_ID() gives here; 0 for none. */
    public long lastInsertSession() {
        return lastInsertSession;
    }

    public void insertedBy(long session) {
        lastInsertSession = session;
    }

    /** After COM_RESET_CONNECTION: the server has forgotten everything that was applied. */
    void forgetState() {
        variables = SessionVariables.NONE;
        lastInsertSession = 0;
        prepared.forget();
    }
}
