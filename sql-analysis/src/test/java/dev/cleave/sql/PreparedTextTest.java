package dev.cleave.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedTextTest {
    private static final SqlDialect NO_ESCAPES =
            new SqlDialect(80033, false, true, true, SqlDialect.ClientCharset.ASCII_SAFE);

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT 1", "SELECT 'it''s', \"x\", `y`", "SELECT 'a\\'b\\\\', '\\n'", "SELECT 'ünïcödé 🐬'", ""
            })
    void aServerReadsTheTextThatWasGiven(String text) {
        for (SqlDialect dialect : new SqlDialect[] {SqlDialect.DEFAULT, NO_ESCAPES}) {
            byte[] sql = PreparedText.prepare("s", text.getBytes(UTF_8), dialect);
            StatementPlan plan = new StatementAnalyzer().analyze(sql, 0, sql.length, dialect);
            assertThat(plan.kind()).isEqualTo(StatementKind.PREPARE);
            assertThat(plan.argument()).isEqualTo(text);
        }
    }

    private static @Nullable String inPlace(String prepare, String text) {
        byte[] changed =
                PreparedText.inPlaceOfVariable(prepare.getBytes(UTF_8), text.getBytes(UTF_8), SqlDialect.DEFAULT);
        return changed == null ? null : new String(changed, UTF_8);
    }

    @Test
    void theTextTakesTheVariablesPlace() {
        assertThat(inPlace("PREPARE s FROM @v", "SELECT 'a'")).isEqualTo("PREPARE s FROM 'SELECT ''a'''");
        assertThat(inPlace("/* a */ prepare `s` from @`v w` ; -- b", "DO 1"))
                .isEqualTo("/* a */ prepare `s` from 'DO 1' ; -- b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PREPARE s FROM 'SELECT @v'", "PREPARE s FROM CONCAT('a', @v)", "SELECT @v", "PREPARE", ""})
    void whatHasNoVariableThereIsLeftAlone(String sql) {
        assertThat(inPlace(sql, "DO 1")).isNull();
    }

    @Test
    void aLiteralTakesWhatUtf8mb3Has() {
        assertThat(PreparedText.survivesLiteral("SELECT 'ünïcödé €'".getBytes(UTF_8), "utf8mb4"))
                .isTrue();
        assertThat(PreparedText.survivesLiteral("SELECT '🐬'".getBytes(UTF_8), "utf8mb4"))
                .isFalse();
        assertThat(PreparedText.survivesLiteral("SELECT 'ü'".getBytes(ISO_8859_1), "latin1"))
                .isFalse();
        assertThat(PreparedText.survivesLiteral("SELECT 'u'".getBytes(ISO_8859_1), "latin1"))
                .isTrue();
    }

    @Test
    void whatTheTextReadsIsKnown() {
        assertThat(Plans.of("PREPARE s FROM 'SHOW TABLES'").has(Effect.READS_CATALOG))
                .isTrue();
        assertThat(Plans.of("PREPARE s FROM 'SELECT 1'").has(Effect.READS_CATALOG))
                .isFalse();
        assertThat(Plans.of("PREPARE s FROM 'SELECT @v'").has(Effect.READS_USER_VARIABLE))
                .isTrue();
        assertThat(Objects.requireNonNull(Plans.of("PREPARE s FROM @v").argument()))
                .isEqualTo("@v");
    }

    @Test
    void whatTheTextDoesIsKnown() {
        StatementPlan plan = Plans.of("PREPARE s FROM 'INSERT INTO a SELECT f(LAST_INSERT_ID(), 1)'");
        assertThat(plan.prepared()).isEqualTo(Plans.of("INSERT INTO a SELECT f(LAST_INSERT_ID(), 1)"));
        assertThat(plan.routines()).containsExactly(new RoutineReference(null, "f"));
        assertThat(Plans.of("PREPARE s FROM @v").prepared()).isNull();
    }
}
