package dev.cleave.proxy.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.Endpoint;
import dev.cleave.protocol.MySqlError;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two event loops share what one server allows. The server accepts connections and never greets, so each that is opened stays under way. */
class ServerPoolsTest {
    private static final BackendPool.Waiter PATIENT = new BackendPool.Waiter() {
        @Override
        public void onAcquired(BackendConnection connection) {}

        @Override
        public void onAcquireFailed(MySqlError error) {}

        @Override
        public void onUnexpected(RuntimeException cause) {
            throw cause;
        }
    };

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final AtomicInteger allowed = new AtomicInteger(1);
    private ServerSocket silent;
    private BackendServer server;
    private ServerPools here;
    private ServerPools there;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server = new BackendServer("cluster_a", new Endpoint("127.0.0.1", silent.getLocalPort()), allowed::get, 2);
        server.resolve();
        here = TestPools.of(server, loops.next(), NioSocketChannel.class);
        there = TestPools.of(server, loops.next(), NioSocketChannel.class);
    }

    @AfterEach
    void close() throws IOException {
        silent.close();
        loops.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static BackendPool pool(ServerPools pools, String user) {
        return pools.pool(new ConnectionProfile(user, "", 0, 45, false));
    }

    @Test
    void aPoolGoesThatNobodyUses() {
        BackendPool connecting = pool(here, "connecting");
        BackendPool waiting = pool(here, "waiting");
        BackendPool unused = pool(here, "unused");
        long now = System.nanoTime();
        connecting.await(PATIENT, now);
        waiting.await(PATIENT, now + Duration.ofMinutes(20).toNanos());
        connecting.cancel(PATIENT);

        here.sweep(now + Duration.ofMinutes(5).toNanos());
        assertThat(here.pools()).containsExactlyInAnyOrder(connecting, waiting, unused);
        here.sweep(now + Duration.ofMinutes(15).toNanos()); // pool.idle-timeout is ten minutes here

        assertThat(here.pools()).containsExactlyInAnyOrder(connecting, waiting);
        assertThat(unused.isDropped()).isTrue();
        assertThat(connecting.isDropped()).isFalse();
        assertThat(pool(here, "unused")).isNotSameAs(unused);
    }

    @Test
    void aFreeConnectionGoesToWhomTheOtherLoopLetsGoFirst() {
        long now = System.nanoTime();
        pool(here, "busy").await(PATIENT, now);
        pool(here, "starving").await(PATIENT, now - Duration.ofSeconds(5).toNanos());
        pool(there, "waiting").await(PATIENT, now);
        assertThat(server.openConnections()).isEqualTo(1);

        here.sweep(now);
        there.sweep(now);
        allowed.set(2);
        there.sweep(now);
        assertThat(server.openConnections()).as("who waited less leaves it").isEqualTo(1);
        here.sweep(now);

        assertThat(server.openConnections()).isEqualTo(2);
        assertThat(pool(here, "starving").open()).isEqualTo(1);
    }
}
