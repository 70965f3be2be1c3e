package dev.cleave.server.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CutoverSeriesTest {
    private final AtomicInteger limit = new AtomicInteger(3);
    private final CutoverSeries series = new CutoverSeries(limit::get);

    @Test
    void forgetsTheOldestBeyondItsLimitAlsoWhereThatChanges() {
        for (int at = 1; at <= 5; at++) {
            series.add(sample(at));
        }
        assertThat(series.after(Long.MIN_VALUE)).extracting(Sample::atMicros).containsExactly(3L, 4L, 5L);

        limit.set(2);
        series.add(sample(6));

        assertThat(series.after(Long.MIN_VALUE)).extracting(Sample::atMicros).containsExactly(5L, 6L);
        assertThat(series.size()).isEqualTo(2);
    }

    @Test
    void tellsOnlyWhatIsNew() {
        series.add(sample(1));
        series.add(sample(2));

        assertThat(series.after(1)).extracting(Sample::atMicros).containsExactly(2L);
        assertThat(series.after(2)).isEmpty();
    }

    private static Sample sample(long at) {
        return new Sample(at, 1, 0, 0, 0, 0, 0, 0, null);
    }
}
