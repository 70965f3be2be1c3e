package dev.cleave.proxy.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pool makes of a server that does not let everybody in. */
class BackendPoolTest {
    private static final ConnectionProfile PROFILE = new ConnectionProfile("app", "", 0, 45, false);

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoop loop = loops.next();
    private ScriptedServer scripted;
    private BackendServer server;
    private ServerPools pools;

    private static final class Waiter implements BackendPool.Waiter {
        private final CompletableFuture<BackendConnection> outcome = new CompletableFuture<>();

        @Override
        public void onAcquired(BackendConnection connection) {
            outcome.complete(connection);
        }

        @Override
        public void onAcquireFailed(MySqlError error) {
            outcome.completeExceptionally(new IllegalStateException(error.message()));
        }

        @Override
        public void onUnexpected(RuntimeException cause) {
            throw cause;
        }

        BackendConnection connection() {
            return outcome.orTimeout(10, TimeUnit.SECONDS).join();
        }

        boolean stillWaits() {
            return !outcome.isDone();
        }

        String error() {
            return outcome.orTimeout(10, TimeUnit.SECONDS)
                    .handle((_, failure) -> String.valueOf(failure.getMessage()))
                    .join();
        }
    }

    @BeforeEach
    void listen() throws IOException {
        scripted = new ScriptedServer();
        server = new BackendServer("cluster_a", scripted.endpoint(), () -> 20, 1);
        server.resolve();
        pools = TestPools.of(server, loop, NioSocketChannel.class);
    }

    @AfterEach
    void close() throws IOException {
        scripted.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private <T> T onLoop(Supplier<T> what) {
        return CompletableFuture.supplyAsync(what, loop)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private Waiter await() {
        var waiter = new Waiter();
        loop.execute(() -> pools.pool(PROFILE).await(waiter, System.nanoTime()));
        return waiter;
    }

    /** As the proxy does it, but more often. */
    private void sweepAllTheTime() {
        var _ = loop.scheduleAtFixedRate(() -> pools.sweep(System.nanoTime()), 1, 1, TimeUnit.MILLISECONDS);
    }

    private Waiter whoHasTheOnlyConnection() throws Exception {
        Waiter first = await();
        scripted.accept().welcome();
        assertThat(first.connection().isOpen()).isTrue();
        return first;
    }

    private void onlyAfterAPause(ErrorCode code, Object... arguments) throws Exception {
        whoHasTheOnlyConnection();
        sweepAllTheTime();
        Waiter second = await();
        scripted.accept().refuse(code, arguments);
        long began = System.nanoTime();
        scripted.accept().refuse(code, arguments);
        scripted.accept().refuse(code, arguments);
        assertThat(System.nanoTime() - began).isGreaterThan(Backoff.FIRST_NANOS);
        assertThat(second.stillWaits()).isTrue();
        scripted.accept().welcome();
        assertThat(second.connection().isOpen()).isTrue();
    }

    @Test
    void aServerWithTooManyConnectionsIsAskedAgainAfterAPause() throws Exception {
        onlyAfterAPause(ErrorCode.ER_CON_COUNT_ERROR);
    }

    @Test
    void soIsOneThatRefusesForAnotherReason() throws Exception {
        onlyAfterAPause(ErrorCode.ER_ACCESS_DENIED_ERROR, "app", "localhost", "YES");
    }

    @Test
    void whoIsRefusedGetsTheConnectionThatAnotherGivesBack() throws Exception {
        BackendConnection only = whoHasTheOnlyConnection().connection();
        Waiter second = await();
        scripted.accept().refuse(ErrorCode.ER_ACCESS_DENIED_ERROR, "app", "localhost", "YES");
        Awaitility.await().untilAsserted(() -> assertThat(server.errors()).isPositive());
        loop.execute(() -> pools.pool(PROFILE).release(only, System.nanoTime()));
        assertThat(second.connection()).isSameAs(only);
    }

    @Test
    void whoIsRefusedIsToldWhenNothingServesAnyMore() throws Exception {
        BackendConnection only = whoHasTheOnlyConnection().connection();
        scripted.always(
                conversation -> conversation.refuse(ErrorCode.ER_ACCESS_DENIED_ERROR, "app", "localhost", "YES"));
        sweepAllTheTime();
        Waiter second = await();
        Awaitility.await().untilAsserted(() -> assertThat(server.errors()).isPositive());
        loop.execute(() -> only.close("this test"));
        assertThat(second.error()).contains("Access denied");
    }

    @ParameterizedTest
    @CsvSource({
        "303, SET NAMES 'utf8mb4' COLLATE 'utf8mb4_ja_0900_as_cs'",
        "999, SET NAMES DEFAULT",
    })
    void aCollationThatTheLoginHasNoRoomForIsSet(int collation, String statement) throws Exception {
        var waiter = new Waiter();
        var profile = new ConnectionProfile("app", "", 0, collation, false);
        loop.execute(() -> pools.pool(profile).await(waiter, System.nanoTime()));
        ScriptedServer.Conversation conversation = scripted.accept();
        conversation.logIn();
        assertThat(conversation.answer()).isEqualTo("\3" + statement);
        conversation.answer();
        conversation.answer();
        assertThat(waiter.connection().isOpen()).isTrue();
    }

    @Test
    void aConnectionThatEndsBeforeItServesCountsOnce() throws Exception {
        Waiter waiter = await();
        ScriptedServer.Conversation conversation = scripted.accept();
        conversation.logIn();
        conversation.read();
        conversation.close();

        assertThat(waiter.error()).contains("the server closed the connection");
        assertThat(onLoop(() -> pools.pool(PROFILE).open())).isZero();
        assertThat(server.openConnections()).isZero();
        assertThat(server.errors()).isEqualTo(1);
        assertThat(server.closedConnections()).isZero();
    }
}
