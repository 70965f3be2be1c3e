package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicationFiltersTest {
    private static final TableName GISTS = new TableName("github", "gists");

    private static ReplicationFilters filters(
            List<String> doDb, List<String> ignoreDb, List<String> wildDo, List<String> wildIgnore) {
        return new ReplicationFilters(doDb, ignoreDb, List.of(), List.of(), wildDo, wildIgnore, List.of());
    }

    private static ReplicationFilters tables(List<String> doTables, List<String> ignoreTables) {
        return new ReplicationFilters(List.of(), List.of(), doTables, ignoreTables, List.of(), List.of(), List.of());
    }

    @Test
    void noFilterPassesEverything() {
        assertThat(filters(List.of(), List.of(), List.of(), List.of()).pass(GISTS))
                .isTrue();
    }

    @Test
    void databases() {
        assertThat(filters(List.of("github"), List.of(), List.of(), List.of()).pass(GISTS))
                .isTrue();
        assertThat(filters(List.of("other"), List.of(), List.of(), List.of()).pass(GISTS))
                .isFalse();
        assertThat(filters(List.of(), List.of("github"), List.of(), List.of()).pass(GISTS))
                .isFalse();
    }

    @Test
    void tablesByName() {
        assertThat(tables(List.of("github.gists"), List.of()).pass(GISTS)).isTrue();
        assertThat(tables(List.of("github.users"), List.of()).pass(GISTS)).isFalse();
        assertThat(tables(List.of(), List.of("github.gists")).pass(GISTS)).isFalse();
        assertThat(tables(List.of(), List.of("github.users")).pass(GISTS)).isTrue();
    }

    @Test
    void tablesByWildcard() {
        assertThat(filters(List.of(), List.of(), List.of("github.gist%"), List.of())
                        .pass(GISTS))
                .isTrue();
        assertThat(filters(List.of(), List.of(), List.of("git_ub.gists"), List.of())
                        .pass(GISTS))
                .isTrue();
        assertThat(filters(List.of(), List.of(), List.of("git\\_ub.gists"), List.of())
                        .pass(GISTS))
                .isFalse();
        assertThat(filters(List.of(), List.of(), List.of(), List.of("github.%")).pass(GISTS))
                .isFalse();
    }
}
