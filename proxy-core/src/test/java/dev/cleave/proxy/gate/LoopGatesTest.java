package dev.cleave.proxy.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.BufferConfig;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.gate.GateClosure.OnLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopGatesTest {
    private static final int GISTS = 3;

    private final List<String> log = new ArrayList<>();
    private final LoopGates gates = gates(10);

    @Test
    void drainsAtOnceWhereNothingIsInFlight() throws Exception {
        assertThat(close().awaitDrained(Duration.ZERO)).isTrue();
    }

    @Test
    void drainsWhenTheLastWriteHasEnded() throws Exception {
        gates.enter(GISTS);
        gates.enter(GISTS);
        GateClosure closure = close();
        gates.leave(GISTS);
        assertThat(closure.awaitDrained(Duration.ZERO)).isFalse();
        gates.leave(GISTS);
        assertThat(closure.awaitDrained(Duration.ZERO)).isTrue();
    }

    @Test
    void waitsForWritesOfWhichNobodyKnowsTheDomain() throws Exception {
        gates.enterUnknown();
        GateClosure closure = close();
        assertThat(closure.awaitDrained(Duration.ZERO)).isFalse();
        gates.leaveUnknown();
        assertThat(closure.awaitDrained(Duration.ZERO)).isTrue();
    }

    @Test
    void replaysInOrderWhenItOpens() {
        GateClosure closure = close();
        gates.buffer(GISTS, new Statement("first"));
        gates.buffer(GISTS, new Statement("second"));
        gates.open(closure);
        assertThat(log).containsExactly("replay first", "replay second");
        assertThat(gates.anyClosed()).isFalse();
        assertThat(closure.report().statements()).isEqualTo(2);
    }

    @Test
    void openTheGateRatherThanRefuseWhereACutoverFillsTheBuffer() {
        LoopGates small = gates(1);
        var closure = new GateClosure(GISTS, OnLimit.OPEN_GATE, 1, () -> log.add("opening"));
        small.close(closure);
        small.buffer(GISTS, new Statement("first"));
        small.buffer(GISTS, new Statement("second"));
        assertThat(log).containsExactly("opening");
        assertThat(closure.openedBy()).contains("buffer.max-statements (1)");
        assertThat(closure.beginSwap()).isFalse();
        small.open(closure);
        assertThat(log).containsExactly("opening", "replay first", "replay second");
    }

    @Test
    void refusesWhereAPauseFillsTheBuffer() {
        LoopGates small = gates(1);
        small.close(new GateClosure(GISTS, OnLimit.REFUSE_STATEMENT, 1, () -> log.add("opening")));
        small.buffer(GISTS, new Statement("first"));
        small.buffer(GISTS, new Statement("second"));
        assertThat(log).containsExactly("refuse second 9110");
    }

    @Test
    void refusesWhatWasPausedTooLong() {
        gates.close(new GateClosure(GISTS, OnLimit.REFUSE_STATEMENT, 1, () -> log.add("opening")));
        gates.buffer(GISTS, new Statement("first"));
        gates.sweep(Duration.ofSeconds(1).toNanos());
        assertThat(log).isEmpty();
        gates.sweep(Duration.ofSeconds(3).toNanos());
        assertThat(log).containsExactly("refuse first 9111");
    }

    @Test
    void opensWhereACutoverHoldsAStatementTooLong() {
        GateClosure closure = close();
        gates.buffer(GISTS, new Statement("first"));
        gates.sweep(Duration.ofSeconds(3).toNanos());
        assertThat(closure.openedBy()).contains("buffer.max-time");
        assertThat(log).containsExactly("opening");
    }

    @Test
    void noLimitOpensTheGateOnceTheSwapHasBegun() {
        GateClosure closure = close();
        assertThat(closure.beginSwap()).isTrue();
        closure.openBecause("too late");
        assertThat(log).isEmpty();
        assertThat(closure.isOpen()).isFalse();
    }

    @Test
    void forgetsAStatementWhoseClientIsGone() {
        GateClosure closure = close();
        var statement = new Statement("gone");
        gates.buffer(GISTS, statement);
        gates.cancel(GISTS, statement);
        gates.open(closure);
        assertThat(log).isEmpty();
    }

    private GateClosure close() {
        var closure = new GateClosure(GISTS, OnLimit.OPEN_GATE, 1, () -> log.add("opening"));
        gates.close(closure);
        return closure;
    }

    private static LoopGates gates(int maxStatements) {
        var config = new BufferConfig(Duration.ofSeconds(2), maxStatements, 1 << 20);
        return new LoopGates(new BufferLimits(() -> config));
    }

    private final class Statement implements Buffered {
        private final String name;

        Statement(String name) {
            this.name = name;
        }

        @Override
        public void replay() {
            log.add("replay " + name);
        }

        @Override
        public void refuse(MySqlError error) {
            log.add("refuse " + name + " " + error.code());
        }

        @Override
        public int bufferedBytes() {
            return 100;
        }

        @Override
        public long bufferedAtNanos() {
            return 0;
        }
    }
}
