package dev.cleave.proxy.backend;

import dev.cleave.protocol.Command;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends statements on servers, by KILL QUERY on an idle connection of the same pool, or on one of its own, which needs no permit of the pool. One statement of a
 * pool at a time, so that a crowd of clients that leave together needs one connection, and again while the server has none to give. Confined to its event loop.
 */
final class StatementKiller {
    private static final Logger LOG = LoggerFactory.getLogger(StatementKiller.class);
    private static final long PAUSE_MILLIS = 50;

    private final Connector connector;
    private final Map<BackendPool, Round> rounds = new HashMap<>();

    StatementKiller(Connector connector) {
        this.connector = connector;
    }

    /** Ends what the connection runs now; nothing, if that has ended when the server can be told. */
    void kill(BackendConnection victim) {
        victim.killing();
        Round round = rounds.get(victim.pool());
        if (round == null) {
            round = new Round(victim.pool());
            rounds.put(victim.pool(), round);
            round.victims.add(victim);
            round.next();
        } else if (round.victims.size() < connector.limits().maxWaiting()) {
            round.victims.add(victim);
        } else if (!round.leavesSome) {
            round.leavesSome = true;
            LOG.warn(
                    "More than {} statements on {} were to be ended at once (pool.max-waiting); the others run on",
                    round.victims.size(),
                    victim.pool().server().endpoint());
        }
    }

    /** Those of one pool, until none is left. */
    private final class Round extends QuietResponse {
        private final BackendPool pool;
        private final Queue<BackendConnection> victims = new ArrayDeque<>();
        private long reachedNanos = System.nanoTime();
        private boolean leavesSome;

        Round(BackendPool pool) {
            this.pool = pool;
        }

        private void next() {
            if (!findVictim()) {
                rounds.remove(pool);
                return;
            }
            BackendConnection idle = pool.acquire(null);
            if (idle != null) {
                killOn(idle);
            } else {
                connector.open(pool, this::killOnItsOwn, this::notConnected);
            }
        }

        /** Leaves out those that run nothing any more. One that was closed meanwhile may still run on the server. */
        private boolean findVictim() {
            while (!victims.isEmpty()
                    && victims.element().isOpen()
                    && victims.element().isQuiet()) {
                victims.remove();
            }
            return !victims.isEmpty();
        }

        private void killOn(BackendConnection idle) {
            closeUnlessAnswered(idle, "KILL QUERY");
            ask(idle, idle.newQuery(statement()));
            idle.flush();
        }

        @Override
        void succeeded(BackendConnection idle) {
            reachedNanos = System.nanoTime();
            victims.remove();
            pool.release(idle, reachedNanos);
            next();
        }

        @Override
        void failed(BackendConnection idle, String error) {
            if (idle.isOpen()) {
                succeeded(idle); // the server knows no such thread any more
            } else {
                next();
            }
        }

        private void killOnItsOwn(Channel channel, ServerLogin login) {
            reachedNanos = System.nanoTime();
            if (findVictim()) {
                channel.write(BackendConnection.newQuery(channel, login, statement()));
                victims.remove();
            }
            ByteBuf quit = channel.alloc().buffer(5, 5);
            quit.writeMediumLE(1).writeByte(0).writeByte(Command.COM_QUIT);
            channel.writeAndFlush(quit);
            channel.config().setAutoRead(true);
            ScheduledFuture<?> atLatest = connector
                    .loop()
                    .schedule(
                            () -> channel.close(),
                            connector.limits().connectTimeout().toMillis(),
                            TimeUnit.MILLISECONDS);
            channel.closeFuture().addListener(_ -> {
                atLatest.cancel(false);
                next();
            });
        }

        private void notConnected(Throwable cause) {
            pool.server().attemptFailed();
            if (System.nanoTime() - reachedNanos
                    < connector.limits().acquireTimeout().toNanos()) {
                var _ = connector.loop().schedule(this::next, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                return;
            }
            LOG.warn(
                    "Cannot end {} statements on {}, which run on: {}",
                    victims.size(),
                    pool.server().endpoint(),
                    cause.getMessage());
            rounds.remove(pool);
        }

        private byte[] statement() {
            return ("KILL QUERY " + victims.element().login().threadId()).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
