package dev.cleave.proxy.backend;

import dev.cleave.config.PoolConfig;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.compression.CompressionHandler;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import dev.cleave.proxy.session.ActiveRoles;
import dev.cleave.proxy.session.SessionVariables;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One logged-in connection to a server. Confined to its channel's event loop, which is also the event loop of every session that it serves.
 *
 * <p>Requests go out as they come ({@link #send}); each response goes to its listener as a {@link ResponseReader} cuts it out, without being
 * decoded. The connection also remembers which session state was applied to it, so that a pool can find one that fits.
 */
public final class BackendConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(BackendConnection.class);

    /** No session has this id. */
    private static final long NOBODY = -1;

    /** The session that a connection is attached to. */
    public interface Holder {
        /** The connection is gone although nothing was asked of it: an open transaction and whatever else it kept for the session are lost. */
        void onLostBetweenStatements(BackendConnection backend, String reason);
    }

    private final Channel channel;
    private BackendPool pool;
    private @Nullable Holder holder;
    private final ServerLogin login;
    private final ResponseReader responses;
    private final PreparedOnBackend prepared;
    private final Supplier<PoolConfig> limits;
    private final @Nullable CompressionHandler compression;
    private final int globals;
    private boolean serves;
    private boolean killed;
    private String closeReason = "the server closed the connection";

    private SessionVariables variables = SessionVariables.NONE;
    private ActiveRoles roles = ActiveRoles.OF_LOGIN;
    private boolean spoiltForOthers;
    private @Nullable String schema;
    private long lastInsertSession;
    private long lastInsertId;

    /** Links of the pool's list of idle connections, newest first. */
    @Nullable
    BackendConnection newer;

    @Nullable
    BackendConnection older;

    boolean idle;
    long idleSinceNanos;

    BackendConnection(Channel channel, BackendPool pool, ServerLogin login, Supplier<PoolConfig> limits) {
        this.channel = channel;
        this.pool = pool;
        this.login = login;
        this.limits = limits;
        this.responses = new ResponseReader(this, channel.alloc(), login.capabilities());
        this.prepared = new PreparedOnBackend(this, pool.server(), limits);
        this.globals = pool.server().globals();
        this.compression = channel.pipeline().get(CompressionHandler.class);
    }

    /** Whether COM_QUERY and COM_STMT_EXECUTE carry query attributes on this connection. */
    public boolean takesQueryAttributes() {
        return CapabilityFlags.has(login.capabilities(), CapabilityFlags.CLIENT_QUERY_ATTRIBUTES);
    }

    /** Whether a session that logs in now would find the same global values as this connection did. */
    boolean isOfNow() {
        return globals == pool.server().globals();
    }

    /** A COM_QUERY of Cleave's own, without attributes. */
    public ByteBuf newQuery(byte[] statement) {
        return newQuery(channel, login, statement);
    }

    static ByteBuf newQuery(Channel channel, ServerLogin login, byte[] statement) {
        ByteBuf request = channel.alloc().directBuffer(statement.length + 16);
        PacketWriter.write(
                request,
                (out, capabilities) -> {
                    out.writeByte(Command.COM_QUERY);
                    if (CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_QUERY_ATTRIBUTES)) {
                        out.writeByte(0).writeByte(1); // none of them, in one set
                    }
                    out.writeBytes(statement);
                },
                login.capabilities(),
                0);
        return request;
    }

    /** Writes a request without flushing; ownership of {@code request} passes. The response will go to {@code listener}. */
    public void send(ByteBuf request, ResponseKind kind, ResponseListener listener) {
        responses.expect(kind, listener);
        sendUnanswered(request);
    }

    /** Writes a request that has no response, without flushing; ownership passes. */
    public void sendUnanswered(ByteBuf request) {
        if (compression != null) {
            compression.startCommand();
        }
        channel.write(request, channel.voidPromise());
    }

    /** Writes a packet that belongs to a request under way (a local file), without flushing. */
    public void sendMore(ByteBuf packet) {
        tracker().sent(packet);
        channel.write(packet, channel.voidPromise());
    }

    public void flush() {
        channel.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        responses.read((ByteBuf) message);
    }

    /** Nobody asked: the server says good-bye (shutdown, KILL, wait_timeout). The channel closes next. Takes ownership of {@code in}. */
    void onUnasked(ByteBuf in) {
        closeReason = UnsolicitedError.describe(in);
        in.release();
        channel.close();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        responses.readComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        prepared.forget();
        if (serves) {
            pool.onClosed(this);
        }
        if (responses.isQuiet() && holder != null) {
            holder.onLostBetweenStatements(this, closeReason);
        }
        responses.broken(closeReason);
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
        responses.writabilityChanged(channel.isWritable());
    }

    /** Its {@link Initialisation} is done: from now on its pool counts its end as closed, before as an attempt that failed. */
    void serves() {
        serves = true;
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
        if (compression != null) {
            compression.startCommand();
        }
        channel.writeAndFlush(request).addListener(ChannelFutureListener.CLOSE);
    }

    /** Closes without waiting for anything; listeners that wait are told {@code reason}. */
    public void close(String reason) {
        closeReason = reason;
        channel.close();
    }

    /** How long a server that is well may take for what it can answer at once. */
    Duration answerTimeout() {
        return limits.get().connectTimeout();
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
        return responses.isQuiet();
    }

    public ResponseTracker tracker() {
        return responses.tracker();
    }

    /** Makes the connection count for another pool of the same server on the same event loop. */
    public void moveTo(BackendPool other) {
        if (other != pool) {
            pool.leave();
            pool = other;
            other.join();
        }
    }

    public boolean isLoggedInAs(String user) {
        return pool.profile().user().equals(user);
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

    /** The roles that are active on this connection. */
    public ActiveRoles roles() {
        return roles;
    }

    public void rolesAre(ActiveRoles other) {
        roles = other;
    }

    /** It has something of its session that no reset takes back: a resource group, or roles that a routine has set. */
    public void spoilForOthers() {
        spoiltForOthers = true;
    }

    /** Whether what the session has set on it can be taken back. MariaDB has no way back to the roles of the login. */
    public boolean canServeOthers() {
        return !spoiltForOthers && (!login.mariaDb() || roles.equals(ActiveRoles.OF_LOGIN));
    }

    /**
     * Whether LAST_INSERT_ID() gives here what it must give to a session whose last one is {@code id}. The session alone does not tell: it may have inserted
     * elsewhere since.
     */
    public boolean hasLastInsertId(long session, long id) {
        return lastInsertId == id && (lastInsertSession == session || lastInsertSession == 0);
    }

    /** The session's INSERT, or what was done for it, decides what LAST_INSERT_ID() gives here. */
    public void insertedBy(long session, long id) {
        lastInsertSession = session;
        lastInsertId = id;
    }

    /** Nobody knows what LAST_INSERT_ID() gives here. */
    public void insertedByOthers() {
        insertedBy(NOBODY, 0);
    }

    /** After COM_RESET_CONNECTION: the server has forgotten everything that was applied. */
    void forgetState() {
        variables = SessionVariables.NONE;
        lastInsertSession = 0;
        lastInsertId = 0;
        prepared.forget();
    }
}
