package dev.cleave.proxy.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleTimeTest {
    private static final long LIMIT = 10;

    private final IdleTime idle = new IdleTime();

    @Test
    void endsASilenceThatIsLongerThanTheLimit() {
        assertThat(idle.exceeds(LIMIT, false, 1, 100)).isFalse();
        assertThat(idle.exceeds(LIMIT, false, 1, 110)).isFalse();
        assertThat(idle.exceeds(LIMIT, false, 1, 111)).isTrue();
    }

    @Test
    void countsFromTheEndOfALongStatement() {
        assertThat(idle.exceeds(LIMIT, true, 1, 100)).isFalse();
        assertThat(idle.exceeds(LIMIT, true, 1, 150)).isFalse();
        assertThat(idle.exceeds(LIMIT, false, 1, 161)).isFalse();
        assertThat(idle.exceeds(LIMIT, false, 1, 172)).isTrue();
    }

    @Test
    void noticesAStatementThatIsOverAlready() {
        assertThat(idle.exceeds(LIMIT, false, 1, 100)).isFalse();
        assertThat(idle.exceeds(LIMIT, false, 109, 111)).isFalse();
        assertThat(idle.exceeds(LIMIT, false, 109, 122)).isTrue();
    }
}
