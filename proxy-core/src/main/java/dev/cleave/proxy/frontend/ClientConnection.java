package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PacketTooLargeException;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.proxy.command.Message;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A logged-in client's channel: puts bytes together to commands and hands them to the session one at a time, and writes what comes back. While a command
 * runs, what the client sends ahead waits here; a little of it in memory, the rest in the client's own socket.
 */
final class ClientConnection extends ChannelInboundHandlerAdapter {
    /** A client that sends this much ahead of a running command is not read from until that command is done. */
    private static final int MAX_AHEAD = 64 * 1024;

    private static final int LINGER_SECONDS = 5;

    /** How long a client that is to be closed gets to read what was written for it. */
    private static final int LAST_WRITE_SECONDS = 10;

    private static final int LONGEST_HOLD_MILLIS = 3_000;

    private final Channel channel;
    private final Session session;
    private final CommandDispatcher dispatcher;
    private @Nullable ByteBuf received;
    private boolean processing;
    private boolean discarding;
    private boolean holding;
    private long lastActiveNanos = System.nanoTime();

    ClientConnection(Channel channel, Session session) {
        this.channel = channel;
        this.session = session;
        this.dispatcher = new CommandDispatcher(session);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (discarding) {
            bytes.release();
            return;
        }
        ByteBuf before = received;
        if (before == null) {
            received = bytes;
        } else {
            received = append(before, bytes);
        }
        process();
    }

    private ByteBuf append(ByteBuf before, ByteBuf bytes) {
        ByteBuf joined = before;
        if (before.refCnt() > 1 || before.isReadOnly() || before.maxFastWritableBytes() < bytes.readableBytes()) {
            joined = channel.alloc().directBuffer(grownCapacity(before, bytes));
            joined.writeBytes(before);
            before.release();
        }
        joined.writeBytes(bytes);
        bytes.release();
        return joined;
    }

    /**
     * Twice what is there, so that a long command is copied only a few times; at its end, just what it announces. The first of several packets announces no
     * end: then a quarter more than is needed.
     */
    private static int grownCapacity(ByteBuf before, ByteBuf bytes) {
        int needed = before.readableBytes() + bytes.readableBytes();
        int announced = before.readableBytes() >= Message.HEADER
                ? Message.HEADER + before.getUnsignedMediumLE(before.readerIndex())
                : 0;
        if (needed > announced && announced == Message.HEADER + PacketWriter.MAX_PACKET_PAYLOAD) {
            return needed + needed / 4;
        }
        return Math.max(needed, Math.min(needed * 2, Math.max(announced, needed)));
    }

    /** Runs the commands that are complete, one after the other, until one has to wait. */
    void process() {
        if (processing) {
            return;
        }
        processing = true;
        try {
            while (received != null && mayTake() && channel.isWritable() && channel.isActive()) {
                if (!takeNext(received)) {
                    break;
                }
            }
        } finally {
            processing = false;
        }
        boolean full = received != null && !(mayTake() && channel.isWritable()) && received.readableBytes() > MAX_AHEAD;
        setReading(!full && !session.run().upload().isHeldBack());
    }

    /** One command at a time; but a command under way may itself wait for the client: for a file, or for its password. */
    private boolean mayTake() {
        return !(session.isBusy() || holding)
                || isPartOfCommand() && !session.run().upload().isHeldBack();
    }

    private boolean isPartOfCommand() {
        return session.run().upload().isUnderWay() || session.account().isChanging();
    }

    /** Hands one command (or one packet of a local file) to the session; false if none is complete, or none will come. */
    private boolean takeNext(ByteBuf in) {
        if (isOutOfOrder(in)) {
            session.replies().asUnasked(ErrorCode.ER_NET_PACKETS_OUT_OF_ORDER.with());
            dropReceived();
            lingerThenClose();
            return false;
        }
        int end = isPartOfCommand() ? endOfPacket(in) : Message.endOfFirst(in);
        if (end < 0) {
            refuseIfTooLong(in);
            return false;
        }
        ByteBuf message;
        if (end == in.writerIndex()) {
            message = in;
            received = null;
        } else {
            message = in.readRetainedSlice(end - in.readerIndex());
        }
        lastActiveNanos = System.nanoTime();
        if (session.account().isChanging()) {
            session.account().continueChange(message);
        } else if (session.run().upload().isUnderWay()) {
            session.run().upload().take(message);
        } else {
            session.replies().toCommandOf(Message.numberSeveral(message));
            dispatcher.dispatch(message);
        }
        return true;
    }

    /** A command's packets count from 0; in the compressed protocol, only the outer ones do. */
    private boolean isOutOfOrder(ByteBuf in) {
        return in.readableBytes() >= Message.HEADER
                && Message.sequenceId(in) != 0
                && !isPartOfCommand()
                && !session.isCompressed();
    }

    private static int endOfPacket(ByteBuf in) {
        if (in.readableBytes() < Message.HEADER) {
            return -1;
        }
        int end = in.readerIndex() + Message.HEADER + in.getUnsignedMediumLE(in.readerIndex());
        return end <= in.writerIndex() ? end : -1;
    }

    private void refuseIfTooLong(ByteBuf in) {
        long limit = session.worker().config().limits().maxAllowedPacket();
        boolean announced = in.readableBytes() >= Message.HEADER && in.getUnsignedMediumLE(in.readerIndex()) > limit;
        if (announced || in.readableBytes() > limit + Message.HEADER) {
            refuse(ErrorCode.ER_NET_PACKET_TOO_LARGE);
        }
    }

    /** The client is still sending: it must be read to its end, or it would meet a reset before it finds the error. */
    private void lingerThenClose() {
        discarding = true;
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
        channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }

    /** Writes without flushing; ownership passes. */
    void write(ByteBuf bytes) {
        channel.write(bytes, channel.voidPromise());
    }

    void flush() {
        if (!holding) {
            channel.flush();
        }
    }

    /**
     * Keeps what is written from the client, and what the client has sent ahead from the session, until {@code reason} calls its argument, on any thread;
     * {@value #LONGEST_HOLD_MILLIS} ms at most.
     */
    void holdUntil(Consumer<Runnable> reason) {
        holding = true;
        ScheduledFuture<?> limit =
                channel.eventLoop().schedule(this::letGo, LONGEST_HOLD_MILLIS, TimeUnit.MILLISECONDS);
        reason.accept(() -> channel.eventLoop().execute(() -> {
            limit.cancel(false);
            letGo();
        }));
    }

    private void letGo() {
        holding = false;
        channel.flush();
        process();
    }

    boolean isWritable() {
        return channel.isWritable();
    }

    void setReading(boolean reading) {
        if (channel.config().isAutoRead() != reading) {
            channel.config().setAutoRead(reading);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        session.onClientWritabilityChanged(channel.isWritable());
        process();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        dropReceived();
        session.onClientGone();
    }

    private void dropReceived() {
        if (received != null) {
            received.release();
            received = null;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        switch (cause) {
            case PacketTooLargeException _ -> refuse(ErrorCode.ER_NET_PACKET_TOO_LARGE);
            case MalformedPacketException _ -> refuse(ErrorCode.ER_NET_UNCOMPRESS_ERROR);
            default -> {
                session.worker().unexpected(session, cause);
                channel.close();
            }
        }
    }

    /** What the client sends cannot be read on. In the middle of an answer there is no place for an error. */
    private void refuse(ErrorCode error) {
        if (session.isBusy()) {
            channel.close();
        } else if (!discarding) {
            session.replies().error(error.with());
            dropReceived();
            lingerThenClose();
        }
    }

    void close() {
        channel.close();
    }

    /** Closes when everything written so far has left, or {@value #LAST_WRITE_SECONDS} s later. What the client still sends is read, lest it meets a reset, and dropped. */
    void closeAfterFlush() {
        if (discarding) {
            return;
        }
        discarding = true;
        dropReceived();
        setReading(true);
        ChannelFuture flushed = channel.writeAndFlush(channel.alloc().buffer(0, 0));
        if (!flushed.isDone()) {
            ScheduledFuture<?> last =
                    channel.eventLoop().schedule(() -> channel.close(), LAST_WRITE_SECONDS, TimeUnit.SECONDS);
            channel.closeFuture().addListener(_ -> last.cancel(false));
        }
        flushed.addListener(ChannelFutureListener.CLOSE);
    }

    /** Whether its end has begun: nothing more of the client is read. */
    boolean isClosing() {
        return discarding;
    }

    Channel channel() {
        return channel;
    }

    long lastActiveNanos() {
        return lastActiveNanos;
    }
}
