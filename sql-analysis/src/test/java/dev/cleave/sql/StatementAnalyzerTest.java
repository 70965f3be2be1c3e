package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementAnalyzerTest {
    @Test
    void findsJoinedTables() {
        assertThat(Plans.tables("SELECT * FROM gists g JOIN users u ON g.user_id = u.id, issues"))
                .isEqualTo("read:gists read:issues read:users");
    }

    @Test
    void resolvesAliasesOfUpdatedTables() {
        assertThat(Plans.tables("UPDATE gists g JOIN users u ON g.id = u.id SET g.n = (SELECT 1 FROM issues)"))
                .isEqualTo("write:gists read:issues read:users");
    }

    @Test
    void masksLiteralsInNormalizedText() {
        assertThat(Plans.of("INSERT INTO gists VALUES (1, 'secret'), (2, NULL)").normalized())
                .isEqualTo("INSERT INTO gists VALUES (?)");
    }
}
