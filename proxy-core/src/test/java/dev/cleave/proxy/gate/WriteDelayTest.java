package dev.cleave.proxy.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.BufferConfig;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.gate.GateClosure.OnLimit;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteDelayTest {
    private static final int GISTS = 3;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<String> log = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private LoopGates gates = gates(10);
    private final WriteDelay delay =
            new WriteDelay(GISTS, () -> gates.delayChanged(this.delay()), () -> gates.speedUp(this.delay()));

    private WriteDelay delay() {
        return delay;
    }

    @AfterEach
    void closeChannel() {
        channel.finishAndReleaseAll();
    }

    @Test
    void holdsNothingBackUntilADelayIsSet() {
        gates.slowDown(delay, channel.eventLoop());
        assertThat(gates.isSlowed(GISTS)).isTrue();
        assertThat(gates.isSlowed(1)).isFalse();
        assertThat(gates.delay(GISTS, waitingFor("first", Duration.ZERO))).isFalse();
    }

    @Test
    void releasesInOrderWhatHasWaitedLongEnough() {
        slowDown(MINUTE);
        gates.delay(GISTS, waitingFor("first", Duration.ofSeconds(50)));
        gates.delay(GISTS, waitingFor("second", Duration.ofSeconds(20)));
        assertThat(log).isEmpty();

        delay.set(Duration.ofSeconds(40));

        assertThat(log).containsExactly("replay first");
        assertThat(delay.statements()).isEqualTo(2);
        assertThat(delay.maxMicros()).isBetween(50_000_000L, 60_000_000L);
    }

    @Test
    void timerReleasesThem() {
        slowDown(Duration.ofNanos(1));
        gates.delay(GISTS, waitingFor("first", Duration.ZERO));

        channel.advanceTimeBy(1, java.util.concurrent.TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(log).containsExactly("replay first");
    }

    @Test
    void giveEverythingBackAtOnceWhenItEnds() {
        slowDown(MINUTE);
        gates.delay(GISTS, waitingFor("first", Duration.ZERO));
        gates.delay(GISTS, waitingFor("second", Duration.ZERO));

        delay.close();

        assertThat(log).containsExactly("replay first", "replay second");
        assertThat(gates.anyHeld()).isFalse();
        assertThat(gates.delay(GISTS, waitingFor("third", Duration.ZERO))).isFalse();
    }

    @Test
    void theGateHoldsOnToThemWhenItCloses() {
        slowDown(MINUTE);
        gates.delay(GISTS, waitingFor("first", Duration.ZERO));
        var closure = new GateClosure(GISTS, OnLimit.OPEN_GATE, 1, () -> log.add("opening"));
        gates.close(closure);
        gates.buffer(GISTS, waitingFor("second", Duration.ZERO));

        delay.close();

        assertThat(log).isEmpty();
        gates.open(closure);
        assertThat(log).containsExactly("replay first", "replay second");
        assertThat(closure.report().statements()).isEqualTo(2);
    }

    @Test
    void delaysNothingWhereTheBufferIsFull() {
        gates = gates(1);
        slowDown(MINUTE);
        assertThat(gates.delay(GISTS, waitingFor("first", Duration.ZERO))).isTrue();
        assertThat(gates.delay(GISTS, waitingFor("second", Duration.ZERO))).isFalse();
    }

    @Test
    void forgetsAStatementWhoseClientIsGone() {
        slowDown(MINUTE);
        var statement = waitingFor("gone", Duration.ZERO);
        gates.delay(GISTS, statement);
        gates.cancel(GISTS, statement);
        delay.close();
        assertThat(log).isEmpty();
        assertThat(gates.buffered(GISTS)).isZero();
    }

    private void slowDown(Duration each) {
        gates.slowDown(delay, channel.eventLoop());
        delay.set(each);
    }

    private static LoopGates gates(int maxStatements) {
        var config = new BufferConfig(Duration.ofSeconds(2), maxStatements, 1 << 20);
        return new LoopGates(new BufferLimits(() -> config));
    }

    private Statement waitingFor(String name, Duration already) {
        return new Statement(name, System.nanoTime() - already.toNanos());
    }

    private final class Statement implements Buffered {
        private final String name;
        private final long since;

        Statement(String name, long since) {
            this.name = name;
            this.since = since;
        }

        @Override
        public void replay() {
            log.add("replay " + name);
        }

        @Override
        public void refuse(MySqlError error) {
            log.add("refuse " + name);
        }

        @Override
        public int bufferedBytes() {
            return 100;
        }

        @Override
        public long bufferedAtNanos() {
            return since;
        }
    }
}
