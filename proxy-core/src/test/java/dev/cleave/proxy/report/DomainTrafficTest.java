package dev.cleave.proxy.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DomainTrafficTest {
    private static final int[] GISTS = {3};
    private static final int[] GISTS_AND_USERS = {3, 5};

    private final DomainTraffic traffic = new DomainTraffic();

    @Test
    void countsAStatementForEachDomainThatItTouches() {
        traffic.executed(GISTS, 1_000, false);
        traffic.executed(GISTS_AND_USERS, 2_000, true);

        assertThat(traffic.report(3).statements()).isEqualTo(2);
        assertThat(traffic.report(3).errors()).isEqualTo(1);
        assertThat(traffic.report(3).totalNanos()).isEqualTo(3_000);
        assertThat(traffic.report(5).statements()).isEqualTo(1);
        assertThat(traffic.report(4).statements()).isZero();
        assertThat(traffic.report(99).nanosAt(0.5)).isZero();
    }

    @Test
    void tellsTheTimeOfEachPartWithinAnEighth() {
        for (int micros = 1; micros <= 1_000; micros++) {
            traffic.executed(GISTS, micros * 1_000L, false);
        }

        TrafficReport report = traffic.report(3);
        assertThat(report.nanosAt(0.5)).isCloseTo(500_000, Percentage.withPercentage(13));
        assertThat(report.nanosAt(0.99)).isCloseTo(990_000, Percentage.withPercentage(13));
        assertThat(report.nanosAt(1)).isBetween(1_000_000L, 1_130_000L);
    }

    @Test
    void tellsWhatCameBetweenTwoReports() {
        traffic.executed(GISTS, 8_000_000, false);
        TrafficReport before = traffic.report(3);
        traffic.executed(GISTS, 1_000, true);

        TrafficReport since = traffic.report(3).minus(before);
        assertThat(since.statements()).isEqualTo(1);
        assertThat(since.errors()).isEqualTo(1);
        assertThat(since.nanosAt(1)).isLessThan(2_000);
        assertThat(since.plus(before).statements()).isEqualTo(2);
    }

    @Test
    void takesTimesOfAnyLength() {
        traffic.executed(GISTS, 0, false);
        traffic.executed(GISTS, Long.MAX_VALUE, false);

        assertThat(traffic.report(3).nanosAt(0.5)).isLessThan(16);
        assertThat(traffic.report(3).nanosAt(1)).isGreaterThan(60_000_000_000L);
    }
}
