package dev.cleave.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketTooLargeException;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.RawPacket;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.packet.ComInitDb;
import dev.cleave.protocol.packet.ComQuery;
import dev.cleave.protocol.packet.EofPacket;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.protocol.packet.TextResultset;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operator's connection in the command phase. On the admin port's event loop, which it never blocks: a statement runs on a thread of its own, and its
 * answer comes back as a task. One command at a time; while one runs, nothing more is read, so at most what one read brought waits here.
 */
final class AdminConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(AdminConnection.class);
    /** A text and nothing else ({@code page_protocol_com_statistics.html}). */
    private static final Packet STATISTICS = (out, _) -> out.writeCharSequence("Cleave: see SHOW STATUS", UTF_8);

    private static final int STATUS = StatusFlags.SERVER_STATUS_AUTOCOMMIT;

    private final AdminSession session;
    private final AdminStatements statements;
    private final Executor executor;
    private final int capabilities;
    private final Queue<RawPacket> waiting = new ArrayDeque<>();
    private boolean busy;

    AdminConnection(AdminSession session, AdminStatements statements, Executor executor, int capabilities) {
        this.session = session;
        this.statements = statements;
        this.executor = executor;
        this.capabilities = capabilities;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        waiting.add((RawPacket) message);
        serveNext(ctx);
    }

    private void serveNext(ChannelHandlerContext ctx) {
        while (!busy && !waiting.isEmpty()) {
            RawPacket packet = waiting.remove();
            try {
                serve(ctx, packet.content(), packet.nextSequenceId());
            } catch (MalformedPacketException e) {
                LOG.debug("admin connection {}: {}", session.id(), e.getMessage());
                fail(ctx, ErrorCode.ER_MALFORMED_PACKET.with());
            } finally {
                packet.release();
            }
        }
        ctx.channel().config().setAutoRead(!busy);
    }

    private void serve(ChannelHandlerContext ctx, ByteBuf payload, int sequenceId) {
        if (!payload.isReadable()) {
            throw new MalformedPacketException("a command without a command byte");
        }
        int command = payload.getUnsignedByte(payload.readerIndex());
        switch (command) {
            case Command.COM_QUERY -> run(ctx, ComQuery.decode(payload).query(), sequenceId);
            case Command.COM_PING, Command.COM_RESET_CONNECTION -> send(ctx, OkPacket.withStatus(STATUS), sequenceId);
            case Command.COM_INIT_DB -> {
                session.use(ComInitDb.decode(payload).schema());
                send(ctx, OkPacket.withStatus(STATUS), sequenceId);
            }
            case Command.COM_QUIT -> ctx.close();
            case Command.COM_STATISTICS -> send(ctx, STATISTICS, sequenceId);
            // no table has columns that one could ask for
            case Command.COM_FIELD_LIST -> send(ctx, new EofPacket(0, STATUS), sequenceId);
            case Command.COM_STMT_CLOSE, Command.COM_STMT_SEND_LONG_DATA ->
                LOG.debug("admin connection {}: a command without an answer", session.id());
            default ->
                send(
                        ctx,
                        new ErrPacket(ErrorCode.CLEAVE_UNSUPPORTED_COMMAND.with(Command.nameOf(command)
                                + " is not supported on the admin port: send statements as text (COM_QUERY), without"
                                + " preparing them on the server.")),
                        sequenceId);
        }
    }

    private void run(ChannelHandlerContext ctx, String sql, int sequenceId) {
        busy = true;
        try {
            executor.execute(() -> {
                Reply reply = answer(sql);
                ctx.executor().execute(() -> answered(ctx, reply, sequenceId));
            });
        } catch (RejectedExecutionException _) {
            fail(ctx, ErrorCode.ER_SERVER_SHUTDOWN.with());
        }
    }

    /** On the statement's own thread. */
    private Reply answer(String sql) {
        try {
            return switch (statements.run(sql, session)) {
                case Answer.Done _ -> Reply.of(OkPacket.withStatus(STATUS));
                case Answer.Rows(TextResultset rows) ->
                    (out, agreed, sequenceId) -> rows.write(out, agreed, STATUS, sequenceId);
            };
        } catch (AdminException e) {
            return Reply.of(new ErrPacket(e.error()));
        } catch (RuntimeException | Error e) {
            LOG.error("An admin statement failed unexpectedly", e);
            return Reply.of(new ErrPacket(
                    ErrorCode.ER_UNKNOWN_ERROR.with("Cleave: the statement failed unexpectedly; see the log")));
        }
    }

    private void answered(ChannelHandlerContext ctx, Reply reply, int sequenceId) {
        busy = false;
        send(ctx, reply, sequenceId);
        serveNext(ctx);
    }

    /** One packet or, for rows, several. */
    @FunctionalInterface
    private interface Reply {
        void write(ByteBuf out, int capabilities, int sequenceId);

        static Reply of(Packet packet) {
            return (out, capabilities, sequenceId) -> PacketWriter.write(out, packet, capabilities, sequenceId);
        }
    }

    private void send(ChannelHandlerContext ctx, Packet packet, int sequenceId) {
        send(ctx, Reply.of(packet), sequenceId);
    }

    private void send(ChannelHandlerContext ctx, Reply reply, int sequenceId) {
        ByteBuf out = ctx.alloc().buffer();
        reply.write(out, capabilities, sequenceId);
        ctx.writeAndFlush(out, ctx.voidPromise());
    }

    private void fail(ChannelHandlerContext ctx, MySqlError error) {
        busy = true;
        ByteBuf out = ctx.alloc().buffer();
        PacketWriter.write(out, new ErrPacket(error), capabilities, 1);
        ctx.writeAndFlush(out).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        busy = true;
        waiting.forEach(RawPacket::release);
        waiting.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case PacketTooLargeException _ -> fail(ctx, ErrorCode.ER_NET_PACKET_TOO_LARGE.with());
            case DecoderException _, IOException _ -> {
                LOG.debug("admin connection {} broke: {}", session.id(), cause.toString());
                var _ = ctx.close();
            }
            default -> {
                LOG.error("admin connection {} failed unexpectedly", session.id(), cause);
                var _ = ctx.close();
            }
        }
    }
}
