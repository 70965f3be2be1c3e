package dev.cleave.migration.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.store.StateStoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryJournalTest {
    @TempDir
    Path state;

    private DirectoryJournal journal;

    @BeforeEach
    void open() throws Exception {
        journal = DirectoryJournal.in(state);
    }

    private static JournalEntry running(long id) {
        var facts = new LinkedHashMap<>(Map.of("domains", "gists"));
        return new JournalEntry(id, facts, List.of("10 us, 3 us, ok, prepare: two\nlines \\ and: colons"), List.of());
    }

    private Path file(long id) {
        return state.resolve("cutovers").resolve(id + ".yml");
    }

    @Test
    void findsWhatWasWrittenAndWhichStepsWereBegun() throws Exception {
        journal.write(running(7));
        journal.begun(7, "drain");
        journal.begun(7, "fence");

        List<JournalEntry> found = DirectoryJournal.in(state).load();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().facts()).containsExactly(Map.entry("domains", "gists"));
        assertThat(found.getFirst().steps()).isEqualTo(running(7).steps());
        assertThat(found.getFirst().begun()).containsExactly("drain", "fence");
        assertThat(found.getFirst().ended()).isFalse();
    }

    @Test
    void stepThatWasNotWrittenToItsEndDoesNotCount() throws Exception {
        journal.write(running(1));
        journal.begun(1, "drain");
        Files.writeString(file(1), "begun: fen", StandardOpenOption.APPEND);

        assertThat(journal.load().getFirst().begun()).containsExactly("drain");
    }

    @Test
    void endReplacesWhatWasAnnouncedAndLaterNotesAreDropped() throws Exception {
        journal.write(running(1));
        journal.begun(1, "drain");
        journal.write(running(1).with(JournalEntry.ENDED, "now"));
        journal.begun(1, "too late");

        assertThat(journal.load()).singleElement().satisfies(entry -> {
            assertThat(entry.ended()).isTrue();
            assertThat(entry.begun()).isEmpty();
        });
    }

    @Test
    void keepsTheNewestAndEverythingThatHasNotEnded() throws Exception {
        journal.write(running(1));
        for (long id = 2; id <= CutoverJournal.KEPT + 3; id++) {
            journal.write(running(id).with(JournalEntry.ENDED, "now"));
        }

        List<JournalEntry> found = DirectoryJournal.in(state).load();

        assertThat(found).hasSize(CutoverJournal.KEPT + 1).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
        assertThat(found).extracting(JournalEntry::id).startsWith(1L, 4L);
    }

    @Test
    void damagedFileIsAnErrorThatNamesIt() throws Exception {
        journal.write(running(3));
        Files.writeString(file(3), "format: 1\ndomains: gists\n");

        assertThatThrownBy(journal::load)
                .isInstanceOf(StateStoreException.class)
                .hasMessageContainingAll("3.yml", "not complete", "does not guess");
    }

    @Test
    void otherFilesAreLeftAlone() throws Exception {
        Files.writeString(state.resolve("cutovers").resolve("4.yml.tmp"), "half");

        assertThat(journal.load()).isEmpty();
    }
}
