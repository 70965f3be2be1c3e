package dev.cleave.proxy.frontend;

import dev.cleave.config.CompressionConfig;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.compression.CompressionAlgorithm;
import dev.cleave.protocol.compression.CompressionHandler;
import dev.cleave.proxy.login.ClientLogin;
import dev.cleave.proxy.login.LoginCompletion;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * From an authenticated client to a session: makes the session, asks a server whether the default schema exists and the user may use it, and answers the
 * login. One per event loop.
 */
public final class ClientAcceptor implements LoginCompletion {
    /** One compressed packet may carry several commands, so that a limit for single ones must not be too small for it. */
    private static final long MIN_MAX_PIECE = 1 << 20;

    private final Worker worker;

    public ClientAcceptor(Worker worker) {
        this.worker = worker;
    }

    @Override
    public void onAuthenticated(ChannelHandlerContext ctx, ClientLogin login, int nextSequenceId) {
        var session = new Session(worker, login, ctx.channel());
        worker.add(session);
        ctx.channel().closeFuture().addListener(_ -> session.onClientGone());
        Runnable accept = () -> accept(ctx, session, nextSequenceId);
        String database = login.database();
        if (database == null || database.isEmpty()) {
            accept.run();
        } else {
            new InitialSchema(session, database, nextSequenceId, accept).check();
        }
    }

    private static void accept(ChannelHandlerContext ctx, Session session, int sequenceId) {
        ByteBuf ok = ctx.alloc().buffer(16);
        PacketWriter.write(ok, ClientReplies.loggedIn(session), session.capabilities(), sequenceId);
        ctx.writeAndFlush(ok, ctx.voidPromise());
        CompressionHandler compression = compression(session);
        if (compression == null) {
            ctx.pipeline().replace(ctx.handler(), "client", session.client());
        } else {
            ctx.pipeline().addAfter(ctx.name(), "client", session.client());
            ctx.pipeline().replace(ctx.handler(), "compression", compression);
        }
    }

    /** Begins behind the OK of the login; null for a client that does not want it. */
    private static @Nullable CompressionHandler compression(Session session) {
        CompressionAlgorithm algorithm =
                CompressionAlgorithm.of(session.capabilities()).orElse(null);
        if (algorithm == null) {
            return null;
        }
        Worker worker = session.worker();
        CompressionConfig config = worker.config().compression();
        int asked = Math.max(1, session.login().zstdLevel());
        int level =
                algorithm == CompressionAlgorithm.ZLIB ? config.zlibLevel() : Math.min(asked, config.maxZstdLevel());
        return new CompressionHandler(
                algorithm,
                level,
                () -> Math.max(MIN_MAX_PIECE, worker.config().limits().maxAllowedPacket()),
                worker.clientCompression());
    }
}
