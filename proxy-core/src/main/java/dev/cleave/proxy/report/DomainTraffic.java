package dev.cleave.proxy.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one event loop has executed for each domain. Plain fields, because only that loop touches them. */
public final class DomainTraffic {
    private static final class Counts {
        final LatencyCounts latencies = new LatencyCounts();
        long statements;
        long errors;
        long totalNanos;
    }

    private @Nullable Counts[] counts = new Counts[0];

    /** Counts one execution for each domain that it touched. */
    public void executed(int[] domains, long nanos, boolean failed) {
        for (int domain : domains) {
            Counts of = of(domain);
            of.statements++;
            of.totalNanos += nanos;
            of.latencies.add(nanos);
            if (failed) {
                of.errors++;
            }
        }
    }

    private Counts of(int domain) {
        if (domain >= counts.length) {
            counts = Arrays.copyOf(counts, domain + 1);
        }
        Counts known = counts[domain];
        if (known == null) {
            known = new Counts();
            counts[domain] = known;
        }
        return known;
    }

    public TrafficReport report(int domain) {
        Counts of = domain < counts.length ? counts[domain] : null;
        return of == null
                ? TrafficReport.NONE
                : new TrafficReport(of.statements, of.errors, of.totalNanos, of.latencies.copy());
    }
}
