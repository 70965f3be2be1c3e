package dev.cleave.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MetricsRegistryTest {
    private record Counts(long statements, int sessions) {}

    @Test
    void readsCountersAndGaugesFromOneSnapshotPerScrape() {
        var taken = new AtomicInteger();
        try (var metrics = new MetricsRegistry()) {
            metrics.source(() -> {
                        int n = taken.incrementAndGet();
                        return new Counts(100L * n, n);
                    })
                    .counter("cleave_statements", "Statements", Counts::statements, "domain", "gists")
                    .gauge("cleave_sessions", "Sessions", Counts::sessions);

            String text = metrics.scrape();

            assertThat(taken).hasValue(2);
            assertThat(text)
                    .contains("# HELP cleave_statements_total Statements\n# TYPE cleave_statements_total counter\n")
                    .contains("cleave_statements_total{domain=\"gists\"} 200.0\n")
                    .contains("# TYPE cleave_sessions gauge\ncleave_sessions 2.0\n");
        }
    }

    @Test
    void hasTheProcessAndItsMemory() {
        try (var metrics = new MetricsRegistry()) {
            assertThat(metrics.scrape())
                    .contains("process_uptime_seconds", "process_files_open_files", "jvm_threads_live_threads")
                    .containsPattern("process_resident_memory_bytes [1-9]")
                    .containsPattern("jvm_buffer_memory_used_bytes\\{id=\"direct\"");
        }
    }
}
