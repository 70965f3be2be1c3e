package dev.cleave.it.soak;

import dev.cleave.sandbox.MySqlServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What Cleave and the servers hold at one moment at which no client does anything. */
final class Measure {
    /** What is measured; those with a margin must stay flat: the median may rise by the share and the amount. */
    enum Of {
        STATEMENTS("statements"),
        CPU("cpu s"),
        HEAP("heap MB", 0.10, 2),
        NETTY("netty MB", 0.10, 8),
        DIRECT("direct MB", 0.10, 8),
        NONHEAP("other MB", 0.10, 4),
        RSS("rss MB", 0.10, 16),
        FILES("files"),
        OWN_FILES("own files", 0, 2),
        THREADS("threads", 0, 2),
        /** Of all that the drivers prepare, what servers keep: it goes up and down within its limit. */
        PREPARED("prepared"),
        CONNECTED("connected", 0, 2),
        BACKENDS("backends", 0, 2),
        IN_USE("in use", 0, 2),
        SESSIONS("sessions");

        private final String title;
        private final double share;
        private final double amount;

        Of(String title) {
            this(title, -1, 0);
        }

        Of(String title, double share, double amount) {
            this.title = title;
            this.share = share;
            this.amount = amount;
        }

        boolean mustBeFlat() {
            return share >= 0;
        }

        double most(double before) {
            return before * (1 + share) + amount;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static final double MB = 1 << 20;

    private final long seconds;
    private final Map<Of, Double> values = new EnumMap<>(Of.class);

    private Measure(long seconds) {
        this.seconds = seconds;
    }

    /** Collects Cleave's garbage and looks. */
    static Measure take(SoakBed bed, long seconds) {
        bed.collectGarbage();
        var measure = new Measure(seconds);
        String metrics = bed.metrics();
        measure.memory(metrics, bed.pid());
        measure.connections(metrics, bed);
        return measure;
    }

    private void memory(String metrics, long pid) {
        values.put(Of.CPU, sum(metrics, "process_cpu_time_ns_total", "") / 1e9);
        values.put(Of.HEAP, sum(metrics, "jvm_memory_used_bytes", "area=\"heap\"") / MB);
        values.put(Of.NONHEAP, sum(metrics, "jvm_memory_used_bytes", "area=\"nonheap\"") / MB);
        values.put(Of.DIRECT, sum(metrics, "jvm_buffer_memory_used_bytes", "id=\"direct\"") / MB);
        values.put(Of.NETTY, sum(metrics, "netty_allocator_memory_used", "memory_type=\"direct\"") / MB);
        values.put(Of.THREADS, sum(metrics, "jvm_threads_live_threads", ""));
        values.put(Of.RSS, residentKilobytes(pid) / 1024);
        values.put(Of.FILES, files(pid));
    }

    private void connections(String metrics, SoakBed bed) {
        values.put(Of.STATEMENTS, sum(metrics, "cleave_statements_total", ""));
        values.put(Of.SESSIONS, sum(metrics, "cleave_sessions", ""));
        values.put(Of.BACKENDS, sum(metrics, "cleave_backend_connections", ""));
        values.put(Of.IN_USE, sum(metrics, "cleave_backend_connections_in_use", ""));
        values.put(Of.OWN_FILES, get(Of.FILES) - get(Of.SESSIONS) - get(Of.BACKENDS));
        values.put(Of.PREPARED, status(bed, "Prepared_stmt_count"));
        values.put(Of.CONNECTED, status(bed, "Threads_connected"));
    }

    double get(Of what) {
        return values.getOrDefault(what, Double.NaN);
    }

    /** The sum over all series of a metric whose labels contain a text. */
    static double sum(String metrics, String name, String label) {
        Predicate<String> isIt = line -> line.startsWith(name + " ") || line.startsWith(name + "{");
        return metrics.lines()
                .filter(isIt.and(line -> line.contains(label)))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Over both servers. */
    private static double status(SoakBed bed, String variable) {
        double sum = 0;
        for (MySqlServer server : new MySqlServer[] {bed.clusterA(), bed.clusterB()}) {
            sum += Double.parseDouble(server.queryValue(
                    "SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME = '" + variable
                            + "'"));
        }
        return sum;
    }

    private static double files(long pid) {
        try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header() {
        var line = new StringBuilder("   elapsed");
        for (Of of : Of.values()) {
            line.append("%11s".formatted(of));
        }
        return line.toString();
    }

    @Override
    public String toString() {
        var line = new StringBuilder("%4d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60));
        for (Of of : Of.values()) {
            line.append((of.title.endsWith("MB") ? "%11.1f" : "%11.0f").formatted(get(of)));
        }
        return line.toString();
    }
}
