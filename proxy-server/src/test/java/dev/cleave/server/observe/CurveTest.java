package dev.cleave.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.observe.ObservedCutover.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Span WHOLE = new Span(0, 200_000);

    @Test
    void hasTheMeanThroughputOfEachPart() {
        assertThat(Curve.THROUGHPUT.parts(Moved.samples(20), WHOLE, 5))
                .containsExactly(2_000, 1_000, 2_000, 2_000, 2_000);
    }

    @Test
    void hasTheLargestOfEverythingElse() {
        assertThat(Curve.BUFFERED.parts(Moved.samples(20), WHOLE, 4)).containsExactly(7, 7, 0, 0);
        assertThat(Curve.LATENCY.parts(Moved.samples(20), WHOLE, 1)).containsExactly(0.9);
    }

    @Test
    void leavesNoGapWhereSamplesAreRarerThanParts() {
        assertThat(Curve.THROUGHPUT.parts(Moved.samples(2), new Span(0, 20_000), 10))
                .containsOnly(2_000);
    }

    @Test
    void knowsWhatWasNotMeasured() {
        double[] lag = Curve.LAG.parts(Moved.samples(20), WHOLE, 4);

        assertThat(lag).containsExactly(2, Double.NaN, Double.NaN, Double.NaN);
        assertThat(Curve.newest(lag)).isEqualTo(2);
        assertThat(Curve.LATENCY.parts(Moved.samples(20), new Span(40_000, 60_000), 2))
                .containsOnly(Double.NaN);
        assertThat(Curve.LAG.text(Double.NaN)).isEqualTo("–");
    }

    @Test
    void drawsBarsAnEighthFine() {
        assertThat(Bars.draw(new double[] {0, 1, 8, 16, Double.NaN}, 2)).isEqualTo(List.of("   █ ", " ▁██ "));
        assertThat(Bars.draw(new double[] {0, 0}, 1)).containsExactly("  ");
        assertThat(Bars.draw(new double[] {1, 1_000_000}, 1)).containsExactly("▁█");
    }
}
