package dev.cleave.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/metrics.md} names what the HTTP port serves, no more and no less. */
class MetricsDocumentationTest {
    private static final Pattern TYPE_LINE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+\\*?)` \\|");

    @TempDir
    Path directory;

    @Test
    void namesEveryMetricOfCleave() throws Exception {
        assertThat(documented().stream().filter(name -> name.startsWith("cleave_")))
                .containsExactlyElementsOf(served().stream()
                        .filter(name -> name.startsWith("cleave_"))
                        .toList());
    }

    @Test
    void namesTheFamilyOfEveryOtherMetric() throws Exception {
        Set<String> documented = documented();

        assertThat(served()).allSatisfy(name -> assertThat(documented)
                .anyMatch(entry -> entry.endsWith("*")
                        ? name.startsWith(entry.substring(0, entry.length() - 1))
                        : name.equals(entry)));
    }

    private Set<String> served() throws Exception {
        try (var server = TestServer.start(directory)) {
            return matches(TYPE_LINE, server.get("/metrics").body());
        }
    }

    private static Set<String> documented() throws IOException {
        return matches(TABLE_ROW, Files.readString(Path.of("../docs/metrics.md")));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        var names = new TreeSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
