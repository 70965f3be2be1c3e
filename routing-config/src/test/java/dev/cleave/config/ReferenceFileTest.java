package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The annotated reference file says the same as the code. */
class ReferenceFileTest {
    private static final Pattern KEY =
            Pattern.compile("( *)(?:- )?(#?)([a-z]+(?:[a-z_-]*[a-z])?):(?: ([^#]*?))?(?: # (.*))?");

    @TempDir
    Path directory;

    @Test
    void isAValidConfigurationThatHoldsTheDefaults() throws IOException {
        CleaveConfig config = new ConfigFiles(directory)
                .file("cleave.yml", text())
                .variable("CLEAVE_CONTROL_PASSWORD", "x")
                .variable("CLEAVE_REPLICATION_PASSWORD", "x")
                .variable("APP_PASSWORD", "x")
                .load();

        assertThat(config.clusters().get("cluster_a").tls()).isEqualTo(ClusterConfig.DEFAULT_TLS);
        for (Setting<?> setting : Settings.all()) {
            String expected = setting.name().equals("state.directory")
                    ? directory.resolve(setting.defaultText()).toString()
                    : setting.defaultText();
            assertThat(setting.currentText(config)).as(setting.name()).isEqualTo(expected);
        }
    }

    @Test
    void showsEachSettingWithDefaultRangeAndWhenItChanges() throws IOException {
        Map<String, Entry> entries = entries();

        for (Setting<?> setting : Settings.all()) {
            Entry entry = entries.get(setting.name());
            assertThat(entry).as(setting.name()).isNotNull();
            assertThat(entry.note()).as(setting.name()).isEqualTo(setting.expected() + "; " + setting.change());
            assertThat(entry.commentedOut()).as(setting.name()).isEqualTo(setting.defaultValue() == null);
            if (!entry.commentedOut()) {
                assertThat(entry.value()).as(setting.name()).isEqualTo(setting.defaultText());
            }
        }
    }

    @Test
    void hasNoKeyThatTheCodeDoesNotKnowAndAllThatItKnows() throws IOException {
        List<String> expected =
                new ArrayList<>(Settings.all().stream().map(Setting::name).toList());
        expected.add("routes.default");
        expected.add("admin-users");
        expected.add(LinterOverridesReader.DOMAINS);
        expected.add(LinterOverridesReader.USERS);
        ClustersReader.KEYS.forEach(key -> expected.add("clusters.cluster_a." + key));
        CredentialReader.SERVER_ACCOUNT_KEYS.forEach(key -> expected.add("clusters.cluster_a.control." + key));
        ClustersReader.REPLICATION_KEYS.forEach(key -> expected.add("clusters.cluster_a.replication." + key));
        AccountsReader.KEYS_ON_SERVERS.forEach(key -> expected.add("users." + key));

        List<String> sections = Stream.of(
                        "listeners tls clusters clusters.cluster_a routes users compression pool linters linters.transaction buffer"
                                + " cutover health limits state")
                .flatMap(all -> Stream.of(all.split(" ")))
                .toList();

        assertThat(entries().keySet().stream().filter(key -> !sections.contains(key)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private record Entry(boolean commentedOut, String value, String note) {}

    /** Keys with their sections, found by indentation; a key that is commented out has its "#" where its first letter would be. */
    private static Map<String, Entry> entries() throws IOException {
        var entries = new LinkedHashMap<String, Entry>();
        var path = new ArrayList<String>();
        for (String line : text().lines().toList()) {
            Matcher matcher = KEY.matcher(line);
            if (matcher.matches()) {
                int depth = (matcher.group(1).length() + 1) / 2;
                boolean inList = !path.isEmpty() && path.getFirst().equals("users") && depth > 0;
                while (path.size() > (inList ? 1 : depth)) {
                    path.removeLast();
                }
                path.add(matcher.group(3));
                entries.put(
                        String.join(".", path),
                        new Entry(!matcher.group(2).isEmpty(), orEmpty(matcher.group(4)), orEmpty(matcher.group(5))));
            }
        }
        return entries;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String text() throws IOException {
        try (InputStream in = CleaveConfig.class.getResourceAsStream("cleave.reference.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
