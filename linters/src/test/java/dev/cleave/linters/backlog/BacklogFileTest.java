package dev.cleave.linters.backlog;

import static dev.cleave.linters.backlog.Seen.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacklogFileTest {
    private static final Instant RESTART = NOON.plusSeconds(3600);

    @TempDir
    Path directory;

    @Test
    void survivesARestart() throws IOException {
        var backlog = new Backlog(NOON);
        backlog.saw(Seen.query("a", NOON));
        backlog.saw(Seen.exempted("b", NOON));
        backlog.saw(Seen.transaction("c", NOON));
        backlog.sawSchema(List.of(Seen.tie("fk", NOON)), NOON);
        new BacklogFile(directory).save(backlog);

        Backlog read = new BacklogFile(directory).read().orElseThrow();
        assertThat(read.all()).isEqualTo(backlog.all());
        assertThat(read.schemaSeen()).as("for whoever only reads it").isEqualTo(NOON);
        BacklogFile.Loaded loaded = new BacklogFile(directory).load(RESTART);
        assertThat(loaded.notices()).isEmpty();
        assertThat(loaded.backlog().all()).isEqualTo(backlog.all());
        assertThat(loaded.backlog().watchedSince()).isEqualTo(NOON);
        assertThat(loaded.backlog().schemaSeen())
                .as("the schema may have changed meanwhile")
                .isNull();
    }

    @Test
    void beginsToWatchWhereThereIsNoFile() throws IOException {
        assertThat(new BacklogFile(directory).read()).isEmpty();
        BacklogFile.Loaded loaded = new BacklogFile(directory).load(NOON);
        assertThat(loaded.notices()).isEmpty();
        assertThat(loaded.backlog().watchedSince()).isEqualTo(NOON);
        assertThat(loaded.backlog().size()).isZero();
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        Path path = directory.resolve("backlog.json");
        var file = new BacklogFile(directory);
        var backlog = new Backlog(NOON);
        file.save(backlog);
        Files.writeString(path, "as it was");
        file.save(backlog);
        assertThat(path).hasContent("as it was");
        backlog.saw(Seen.query("a", NOON));
        file.save(backlog);
        assertThat(Files.readString(path)).contains("SELECT 'a'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"format\": 1, \"watched_",
                "[]",
                "{\"watched_since\": \"yesterday\", \"violations\": []}",
                "{\"watched_since\": \"2026-03-01T12:00:00Z\", \"violations\": [{\"kind\": \"dream\"}]}",
                "{\"watched_since\": \"2026-03-01T12:00:00Z\", \"violations\": 7}",
                "{\"watched_since\": \"2026-03-01T12:00:00Z\", \"violations\": [{\"kind\": \"query\", \"domains\": 1}]}"
            })
    void setsAsideWhatCannotBeRead(String content) throws IOException {
        Files.writeString(directory.resolve("backlog.json"), content);
        var file = new BacklogFile(directory);
        assertThatThrownBy(file::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("backlog.json cannot be read");
        BacklogFile.Loaded loaded = file.load(RESTART);

        assertThat(loaded.backlog().watchedSince()).isEqualTo(RESTART);
        assertThat(loaded.notices()).singleElement().asString().contains("set aside", "backlog.json.unreadable");
        assertThat(directory.resolve("backlog.json.unreadable")).hasContent(content);
        file.save(loaded.backlog());
        assertThat(new BacklogFile(directory).load(NOON).notices()).isEmpty();
    }
}
