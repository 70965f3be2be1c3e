package dev.cleave.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleave.server.demo.DemoOptions;
import dev.cleave.server.demo.GitHubDemo;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo as {@code cleave demo} runs it, with a short load. */
@Timeout(300)
class DemoIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gists", "users"})
    void movesTheDomainAndProvesIt(String domain) throws Exception {
        Path json = folder.resolve("report.json");
        var out = new StringWriter();
        boolean holds = new GitHubDemo()
                .run(
                        new DemoOptions(3, 6, domain, false, Optional.empty(), Optional.of(json)),
                        new PrintWriter(out, true));

        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(holds).as(out.toString()).isTrue();
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "statements",
                        "failed",
                        "buffered",
                        "buffer_ms",
                        "max_client_delay_ms",
                        "acknowledged_writes",
                        "lost",
                        "duplicated",
                        "misplaced",
                        "from_cluster",
                        "to_cluster",
                        "epoch",
                        "verdict");
        assertThat(report.path("verdict").asText()).isEqualTo("ok");
        assertThat(report.path("failed").asLong()).isZero();
        assertThat(report.path("acknowledged_writes").asLong()).isPositive();
        assertThat(report.path("statements").asLong())
                .isGreaterThan(report.path("acknowledged_writes").asLong() / 5);
        assertThat(report.path("buffer_ms").asDouble()).isPositive();
        assertThat(report.path("max_client_delay_ms").asDouble()).isPositive();
        assertThat(report.path("from_cluster").asText()).isEqualTo("cluster_a");
        assertThat(report.path("to_cluster").asText()).isEqualTo("cluster_b");
        assertThat(report.path("epoch").asLong()).isEqualTo(2);
        assertThat(out.toString())
                .contains("CUTOVER DOMAIN " + domain + " TO cluster_b: done", "open gates", "Verdict: ok");
    }
}
