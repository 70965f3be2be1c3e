package dev.cleave.proxy.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.Endpoint;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.packet.ErrPacket;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The server accepts connections; whoever is to log in is told that there are too many. */
@EnabledOnOs(OS.LINUX)
class ConnectorTest {
    private MultiThreadIoEventLoopGroup loops;
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server.setSoTimeout(10_000);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /**
     * Netty takes several sockets' events at a time. If one of them is handled by closing another socket, whose number the system then gives to the next that
     * is opened, what was meant for the closed one reaches the new one: so it was when a client vanished in the middle of a result.
     */
    @Test
    void aNewConnectionIsNotTakenForOneThatWasJustClosed() throws Exception {
        Channel vanishing = client(new ChannelInboundHandlerAdapter());
        Socket vanishingPeer = server.accept();
        var refused = new Refused();
        Channel reading = client(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object message) {
                ReferenceCountUtil.release(message);
                vanishing.close();
                pool().await(refused, System.nanoTime());
            }
        });
        Socket readingPeer = server.accept();
        var bothReady = new CountDownLatch(1);
        loops.execute(() -> {
            try {
                bothReady.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        readingPeer.getOutputStream().write(1);
        vanishingPeer.getOutputStream().write(1);
        bothReady.countDown();
        try (Socket login = server.accept()) {
            login.getOutputStream().write(tooManyConnections());
            assertThat(refused.error().message()).contains("Too many connections");
        }
        reading.close().sync();
    }

    private Channel client(ChannelInboundHandlerAdapter handler) throws InterruptedException {
        return new Bootstrap()
                .group(loops)
                .channel(EpollSocketChannel.class)
                .handler(handler)
                .connect(server.getInetAddress(), server.getLocalPort())
                .sync()
                .channel();
    }

    private BackendPool pool() {
        var backend = new BackendServer("cluster_a", new Endpoint("127.0.0.1", server.getLocalPort()), () -> 2, 1);
        backend.resolve();
        return TestPools.of(backend, loops.next(), EpollSocketChannel.class)
                .pool(new ConnectionProfile("app", "", 0, 45, false));
    }

    private static byte[] tooManyConnections() {
        ByteBuf out = Unpooled.buffer();
        var refusal = new ErrPacket(ErrorCode.ER_CON_COUNT_ERROR.with());
        PacketWriter.write(out, (payload, _) -> refusal.encode(payload, 0), 0, 0);
        return ByteBufUtil.getBytes(out);
    }

    private static final class Refused implements BackendPool.Waiter {
        private final CompletableFuture<MySqlError> error = new CompletableFuture<>();

        MySqlError error() {
            return error.orTimeout(10, TimeUnit.SECONDS).join();
        }

        @Override
        public void onAcquired(BackendConnection connection) {
            throw new IllegalStateException("the server lets nobody in");
        }

        @Override
        public void onAcquireFailed(MySqlError failure) {
            error.complete(failure);
        }

        @Override
        public void onUnexpected(RuntimeException cause) {
            throw cause;
        }
    }
}
