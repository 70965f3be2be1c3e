package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
    @Test
    void holdsThousandsOfDistinctStatements() {
        assertThat(Corpus.all().toList()).doesNotHaveDuplicates().hasSizeGreaterThan(2000);
    }

    @ParameterizedTest
    @MethodSource("annotated")
    void findsTheTablesOfStatementsThatCannotBeRolledBack(Corpus.Annotated statement) {
        assertThat(Plans.tables(statement.sql())).isEqualTo(statement.tables());
    }

    @Test
    void recognisesEveryStatement() {
        SoftAssertions all = new SoftAssertions();
        Corpus.all().forEach(sql -> all.assertThat(Plans.of(sql).kind())
                .as(sql)
                .isNotIn(StatementKind.UNKNOWN, StatementKind.EMPTY));
        all.assertAll();
    }

    @Test
    void findsTheSameTablesInWhatItNormalized() {
        SoftAssertions all = new SoftAssertions();
        Corpus.all().filter(sql -> !sql.startsWith("PREPARE")).forEach(sql -> {
            StatementPlan plan = Plans.of(sql);
            all.assertThat(Plans.tables(plan.normalized())).as(sql).isEqualTo(Plans.tables(plan));
        });
        all.assertAll();
    }

    @Test
    void findsTheSameTablesWithCommentsForSpaces() {
        SoftAssertions all = new SoftAssertions();
        Corpus.all().filter(CorpusTest::hasPlainSpacesOnly).forEach(sql -> {
            String spaced = sql.replace(" FROM ", "/* a; ' */FROM -- `\n").replace(" JOIN ", "\tJOIN # \"\n ");
            all.assertThat(Plans.tables(spaced)).as(spaced).isEqualTo(Plans.tables(sql));
        });
        all.assertAll();
    }

    /** Nothing in which a comment would be something else. */
    private static boolean hasPlainSpacesOnly(String sql) {
        return Stream.of("'", "\"", "``", "#", "--", "/*").noneMatch(sql::contains);
    }

    @Test
    void findsTheSameTablesBehindAnotherStatement() {
        SoftAssertions all = new SoftAssertions();
        Corpus.all().forEach(sql -> {
            StatementPlan both = Plans.of("SELECT 1;" + sql + ";");
            // In a text of several, the names of temporary tables must hide no table of the others.
            String expected = both.has(Effect.DROPS_TEMPORARY_TABLE) ? "" : Plans.tables(sql);
            all.assertThat(Plans.tables(both)).as(sql).isEqualTo(expected);
            all.assertThat(both.has(Effect.MULTI_STATEMENT)).isTrue();
        });
        all.assertAll();
    }

    @Test
    void givesEqualDigestsEqualTables() {
        StatementDigester digester = new StatementDigester();
        Map<String, String> tables = new HashMap<>();
        SoftAssertions all = new SoftAssertions();
        Corpus.all().forEach(sql -> {
            byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
            digester.digest(bytes, 0, bytes.length, SqlDialect.DEFAULT);
            StatementPlan plan = Plans.of(sql);
            if (!plan.has(Effect.DEPENDS_ON_LITERALS)) {
                String digest = digester.high() + ":" + digester.low();
                String other = tables.putIfAbsent(digest, plan.kind() + " " + Plans.tables(plan));
                all.assertThat(other == null ? plan.kind() + " " + Plans.tables(plan) : other)
                        .as(sql)
                        .isEqualTo(plan.kind() + " " + Plans.tables(plan));
            }
        });
        all.assertAll();
    }

    static List<Corpus.Annotated> annotated() {
        return Corpus.annotated();
    }
}
