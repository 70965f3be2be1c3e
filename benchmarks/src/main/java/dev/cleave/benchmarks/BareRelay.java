package dev.cleave.benchmarks;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The least that a proxy on the JVM does: bytes from one socket to the other, a backend connection for each client on the client's event loop, no look at
 * what they say. What Cleave costs above it is Cleave's.
 */
public final class BareRelay {
    private BareRelay() {}

    /** Runs until it is killed: {@code BareRelay LISTEN_PORT BACKEND_PORT [EVENT_LOOPS]}, both on loopback. */
    public static void main(String[] arguments) throws InterruptedException {
        int listen = Integer.parseInt(arguments[0]);
        int backend = Integer.parseInt(arguments[1]);
        int loops = arguments.length > 2
                ? Integer.parseInt(arguments[2])
                : Runtime.getRuntime().availableProcessors();
        Channel listener = listen(listen, new InetSocketAddress(InetAddress.getLoopbackAddress(), backend), loops);
        listener.closeFuture().await();
    }

    private static Channel listen(int port, InetSocketAddress backend, int loops) throws InterruptedException {
        boolean epoll = Epoll.isAvailable();
        IoHandlerFactory factory = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        var bootstrap = new ServerBootstrap()
                .group(new MultiThreadIoEventLoopGroup(loops, factory))
                .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 4096)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel client) {
                        connect(client, backend, epoll ? EpollSocketChannel.class : NioSocketChannel.class);
                    }
                });
        return bootstrap.bind(InetAddress.getLoopbackAddress(), port).sync().channel();
    }

    private static void connect(Channel client, InetSocketAddress address, Class<? extends Channel> type) {
        ChannelFuture connecting = new Bootstrap()
                .group(client.eventLoop())
                .channel(type)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new Half(client))
                .connect(address);
        client.pipeline().addLast(new Half(connecting.channel()));
        connecting.addListener(connected -> {
            if (connected.isSuccess()) {
                client.config().setAutoRead(true);
            } else {
                client.close();
            }
        });
    }

    /** One direction: what is read here is written to the peer, and flushed once for all that was read. */
    static final class Half extends ChannelInboundHandlerAdapter {
        private final Channel peer;

        Half(Channel peer) {
            this.peer = peer;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            peer.write(message, peer.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            peer.flush();
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext ctx) {
            peer.config().setAutoRead(ctx.channel().isWritable());
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            peer.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close();
        }
    }
}
