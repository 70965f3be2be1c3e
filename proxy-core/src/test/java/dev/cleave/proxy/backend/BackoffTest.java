package dev.cleave.proxy.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void isOverUntilSomethingFails() {
        assertThat(backoff.isOver(0)).isTrue();
    }

    @Test
    void growsWithEachFailureUpToABound() {
        long now = Long.MAX_VALUE - 1;
        for (long pause = Backoff.FIRST_NANOS; pause < Backoff.LONGEST_NANOS; pause *= 2) {
            now = assertPausesFor(pause, now);
        }
        now = assertPausesFor(Backoff.LONGEST_NANOS, now);
        assertPausesFor(Backoff.LONGEST_NANOS, now);
    }

    private long assertPausesFor(long pause, long now) {
        backoff.failed(now);
        assertThat(backoff.isOver(now + pause - 1)).isFalse();
        assertThat(backoff.isOver(now + pause)).isTrue();
        return now + pause;
    }

    @Test
    void attemptsOfOneTimeCountOnce() {
        backoff.failed(0);
        backoff.failed(1);
        assertThat(backoff.isOver(Backoff.FIRST_NANOS)).isTrue();
    }

    @Test
    void aSuccessEndsIt() {
        assertPausesFor(Backoff.FIRST_NANOS, 0);
        backoff.succeeded();
        assertPausesFor(Backoff.FIRST_NANOS, 0);
    }
}
