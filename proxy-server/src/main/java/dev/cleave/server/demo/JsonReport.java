package dev.cleave.server.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** The report for machines. */
final class JsonReport {
    private JsonReport() {}

    static void write(Result result, Path file) throws IOException {
        Move move = result.move();
        var report = new LinkedHashMap<String, Object>();
        report.put("statements", result.tally().statements());
        report.put("failed", result.tally().failed());
        report.put("buffered", move.buffered());
        report.put("buffer_ms", move.bufferMillis());
        report.put("max_client_delay_ms", result.meanwhile().longestMillis());
        report.put("acknowledged_writes", result.proof().acknowledged());
        report.put("lost", result.proof().lost());
        report.put("duplicated", result.proof().duplicated());
        report.put("misplaced", result.proof().misplaced());
        report.put("from_cluster", move.fromCluster());
        report.put("to_cluster", move.toCluster());
        report.put("epoch", move.epoch());
        report.put("verdict", result.verdict());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    }
}
