package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.SqlDialect.ClientCharset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementDigesterTest {
    private static final SqlDialect ANSI = new SqlDialect(80033, false, true, false, ClientCharset.ASCII_SAFE);

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SELECT 1                         ~ SELECT   2
            SELECT 'a'                       ~ SELECT "it's a \\" long string"
            SELECT a FROM b                  ~ SELECT a /* x */ FROM b -- y
            SELECT -1                        ~ SELECT 1
            a WHERE b = -1                   ~ a WHERE b = +5
            a BETWEEN -1 AND -2              ~ a BETWEEN 1 AND 2
            a IN (1)                         ~ a IN (1, 2, 3)
            a IN (?, ?)                      ~ a IN (-1, 'x', NULL, 0x41, TRUE)
            (a, b) IN ((1, 2))               ~ (a, b) IN ((1, 2), (3, 4), (5, 6))
            VALUES (1)                       ~ VALUES (1, 'a'), (2, 'b')
            VALUES (1, NOW(), 'a')           ~ VALUES (1, NOW(), 'a'), (2, NOW(), 'b'), (3, NOW(), 'c')
            VALUES (1, NOW()), (2, a)        ~ VALUES (1, NOW()), (3, NOW()), (2, a)
            SET a = NULL                     ~ SET a = 1
            LIMIT 1, 2                       ~ LIMIT 3, 4
            a = _utf8mb4'x'                  ~ a = 'y'
            """)
    void ignoresLiterals(String one, String other) {
        assertThat(digest(one)).isEqualTo(digest(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SELECT a FROM b                  ~ SELECT a FROM B
            SELECT a FROM b                  ~ SELECT a FROM `b`
            SELECT ab                        ~ SELECT a b
            SELECT abcdefgh i                ~ SELECT abcdefghi
            SELECT abcdefgh                  ~ SELECT abcdefg h
            SELECT a - 1                     ~ SELECT a 1
            SELECT a - 1                     ~ SELECT a + 1
            SELECT 1, 2                      ~ SELECT 1
            SELECT 1, 2, 3                   ~ SELECT 1, 2
            f(1, 2)                          ~ f(1)
            f()                              ~ f(1)
            a IN (1, 2, b)                   ~ a IN (1, b)
            a IN (1, 2)                      ~ a IN (1, b)
            VALUES (1, NOW()), (2, a)        ~ VALUES (1, NOW())
            (a), (a)                         ~ (a)
            a IS NULL                        ~ a IS 1
            a.b                              ~ a b
            SELECT /*+ a */ 1                ~ SELECT /*+ b */ 1
            SELECT 1 /*! , a */              ~ SELECT 1
            SELECT @a                        ~ SELECT @b
            SELECT @@a                       ~ SELECT @@b
            LIMIT 1                          ~ LIMIT 1, 2
            a < b                            ~ a > b
            SELECT 1; SELECT 2               ~ SELECT 1
            a                                ~ a /* cross-schema-domain-query-exempted */
            """)
    void tellsStructuresApart(String one, String other) {
        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    @Test
    void tellsDialectsApart() {
        assertThat(digest("SELECT a", ANSI)).isNotEqualTo(digest("SELECT a", SqlDialect.DEFAULT));
    }

    @Test
    void doesNotDependOnItsPlaceInTheArray() {
        String sql = "SELECT abcdefghijklm, 'x', n FROM gists WHERE id IN (1, 2)";
        String expected = digest(sql);
        for (int shift = 0; shift < 20; shift++) {
            byte[] bytes = (" ".repeat(shift).replace(' ', 'z') + sql + "tail".repeat(shift % 3))
                    .getBytes(StandardCharsets.US_ASCII);
            StatementDigester digester = new StatementDigester();
            digester.digest(bytes, shift, sql.length(), SqlDialect.DEFAULT);
            assertThat(text(digester)).isEqualTo(expected);
        }
    }

    @Test
    void changesWithEveryIdentifierAndNoLiteral() {
        String pattern =
                "SELECT %s.%s, f(%s) FROM %s.%s JOIN %s AS %s USING (%s) WHERE %s = 'x' AND %s IN (1, 2) ORDER BY %s LIMIT 5";
        Map<String, String> seen = new HashMap<>();
        int holes = pattern.split("%s", -1).length - 1;
        for (int changed = -1; changed < holes; changed++) {
            Object[] names = new Object[holes];
            for (int i = 0; i < holes; i++) {
                names[i] = i == changed ? "other" + i : "name" + i;
            }
            String sql = String.format(pattern, names);
            assertThat(seen.put(digest(sql), sql)).as(sql).isNull();
            assertThat(digest(sql.replace("'x'", "'yyyyyyyyyyyyyyyyyyyy'").replace("LIMIT 5", "LIMIT 500")))
                    .isEqualTo(digest(sql));
        }
    }

    static String digest(String sql) {
        return digest(sql, SqlDialect.DEFAULT);
    }

    private static String digest(String sql, SqlDialect dialect) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        StatementDigester digester = new StatementDigester();
        digester.digest(bytes, 0, bytes.length, dialect);
        return text(digester);
    }

    private static String text(StatementDigester digester) {
        return Long.toHexString(digester.high()) + ":" + Long.toHexString(digester.low());
    }
}
