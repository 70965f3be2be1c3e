package dev.cleave.server.admin;

import dev.cleave.config.Endpoint;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.PacketFramer;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.proxy.login.Accounts;
import dev.cleave.proxy.login.ClientLogin;
import dev.cleave.proxy.login.ConnectionPhase;
import dev.cleave.proxy.login.ConnectionPhaseSettings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The listener for operators: any MySQL client. It has an event loop of its own, so that a busy data plane does not shut operators out, and runs
 * statements on virtual threads.
 */
public final class AdminPort implements AutoCloseable {
    /** One more is refused with error 1040. */
    public static final int MAX_CONNECTIONS = 100;

    /** Beyond the ids of applications' sessions: Ctrl-C in a shell kills the connection with the shell's own id. */
    private static final int FIRST_CONNECTION_ID = 1_000_000_000;

    private final MultiThreadIoEventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("admin-port", true), NioIoHandler.newFactory());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final AtomicInteger lastConnectionId = new AtomicInteger(FIRST_CONNECTION_ID);
    private final ConnectionPhaseSettings greeting;
    private final Accounts accounts;
    private final AdminStatements statements;
    private final Channel listener;

    private AdminPort(
            Endpoint endpoint, ConnectionPhaseSettings greeting, Accounts accounts, AdminStatements statements)
            throws IOException {
        this.greeting = greeting;
        this.accounts = accounts;
        this.statements = statements;
        var binding = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        greet(channel);
                    }
                })
                .bind(endpoint.resolve())
                .awaitUninterruptibly();
        if (!binding.isSuccess()) {
            loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            executor.close();
            throw new IOException(
                    "listeners.admin: cannot listen on " + endpoint + ": "
                            + binding.cause().getMessage(),
                    binding.cause());
        }
        listener = binding.channel();
    }

    /** @throws IOException if the port cannot be opened; the message names it */
    public static AdminPort start(
            Endpoint endpoint, ConnectionPhaseSettings greeting, Accounts accounts, AdminTargets targets)
            throws IOException {
        return new AdminPort(endpoint, greeting, accounts, new AdminStatements(targets, greeting.serverVersion()));
    }

    private void greet(Channel channel) {
        if (connections.size() >= MAX_CONNECTIONS) {
            ConnectionPhase.refuse(channel, ErrorCode.ER_CON_COUNT_ERROR.with());
            return;
        }
        connections.add(channel);
        ConnectionPhase.start(channel.pipeline(), greeting, accounts, this::accept, lastConnectionId.incrementAndGet());
    }

    /** Runs on the event loop. The connection phase hands what the client sent ahead to whoever takes its place. */
    private void accept(ChannelHandlerContext ctx, ClientLogin login, int nextSequenceId) {
        ByteBuf ok = ctx.alloc().buffer();
        PacketWriter.write(
                ok, OkPacket.withStatus(StatusFlags.SERVER_STATUS_AUTOCOMMIT), login.capabilities(), nextSequenceId);
        ctx.writeAndFlush(ok, ctx.voidPromise());
        var session = new AdminSession(login.connectionId(), login.user(), login.host(), login.database());
        ctx.pipeline().addLast("admin", new AdminConnection(session, statements, executor, login.capabilities()));
        ctx.pipeline().replace(ctx.handler(), "commands", new PacketFramer(ClientVariables.MAX_STATEMENT_BYTES));
    }

    /** Where operators connect. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    /** Connections that are open now. */
    public int connections() {
        return connections.size();
    }

    /** Cuts connections off; statements under way end by themselves, and this waits for them. */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        executor.close();
    }
}
