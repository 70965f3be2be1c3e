package dev.cleave.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.demo.Sql.Parameter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small parts of the demo that its report depends on. */
class DemoPartsTest {
    @Test
    void replacesNamedParametersInTheirOrder() {
        assertThat(Sql.of("INSERT INTO t VALUES (:row, 1 + :actor MOD 8, :mutation)"))
                .isEqualTo(new Sql(
                        "INSERT INTO t VALUES (?, 1 + ? MOD 8, ?)",
                        List.of(Parameter.ROW, Parameter.ACTOR, Parameter.MUTATION)));
    }

    @Test
    void everyTableOfTheSchemaBelongsToADomain() {
        List<String> created = Arrays.stream(GitHubSchema.statements())
                .filter(text -> text.startsWith("CREATE TABLE"))
                .map(text -> text.split("[ (]+", -1)[5])
                .toList();
        List<String> assigned = GitHubSchema.domains()
                .lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(created).isNotEmpty().containsExactlyInAnyOrderElementsOf(assigned);
        assertThat(GitHubSchema.domainNames())
                .allMatch(name -> GitHubSchema.domains().contains(name + ":"));
    }

    @Test
    void keepsTheOrderOfMagnitudeOfDelays() {
        var latencies = new Latencies();
        for (int millis = 1; millis <= 100; millis++) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.longestMillis()).isEqualTo(100);
        assertThat(latencies.millisAt(0.5)).isBetween(50.0, 57.0);
        assertThat(latencies.millisAt(1.0)).isEqualTo(100);
        assertThat(new Latencies().millisAt(0.5)).isZero();
    }

    @Test
    void alignsNumbersToTheRight() {
        var columns = new Columns("step", "µs");
        columns.row("drain", "1,234");
        columns.row("open gates", "5");
        assertThat(columns.lines())
                .containsExactly("  step           µs", "  drain       1,234", "  open gates      5");
    }
}
