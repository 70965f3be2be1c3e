package dev.cleave.proxy.frontend;

import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.packet.OkPacket;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;

/**
 * From an authenticated client to a session: makes the session, asks a server whether the default schema exists and the user may use it, and answers the
 * login. One per event loop.
 */
public final class ClientAcceptor implements LoginCompletion {
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
        PacketWriter.write(ok, OkPacket.withStatus(session.clientStatusFlags()), session.capabilities(), sequenceId);
        ctx.writeAndFlush(ok, ctx.voidPromise());
        ctx.pipeline().replace(ctx.handler(), "client", session.client());
    }
}
