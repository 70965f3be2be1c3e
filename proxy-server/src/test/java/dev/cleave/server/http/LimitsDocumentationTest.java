package dev.cleave.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.Setting;
import dev.cleave.config.Settings;
import dev.cleave.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/limits.md} names settings that exist, with their defaults, and metrics that are served; and no setting of a limit is missing. */
class LimitsDocumentationTest {
    private record Row(String setting, String defaultValue, String metric) {}

    @TempDir
    Path directory;

    private static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/limits.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| limit |"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(cells -> new Row(cells[2].replace("`", ""), cells[3], cells[4].replace("`", "")));
    }

    @Test
    void namesSettingsWithTheirDefaults() throws Exception {
        assertThat(rows().filter(row -> !row.setting().equals("–")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Settings.find(row.setting()).map(Setting::defaultText))
                        .as(row.setting())
                        .hasValue(row.defaultValue()));
    }

    @Test
    void namesEverySettingOfLimitsPoolsAndBuffers() throws Exception {
        Set<String> documented = rows().map(Row::setting).collect(Collectors.toSet());
        assertThat(Settings.all().stream()
                        .map(Setting::name)
                        .filter(name ->
                                name.startsWith("limits.") || name.startsWith("pool.") || name.startsWith("buffer.")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented).contains(name));
    }

    @Test
    void namesMetricsThatAreServed() throws Exception {
        try (var server = TestServer.start(directory)) {
            String served = server.get("/metrics").body();
            assertThat(rows().map(Row::metric).filter(metric -> metric.startsWith("cleave_")))
                    .isNotEmpty()
                    .allSatisfy(metric -> assertThat(served).contains("# TYPE " + metric + " "));
        }
    }
}
