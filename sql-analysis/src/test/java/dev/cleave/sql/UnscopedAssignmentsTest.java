package dev.cleave.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.SqlDialect.ClientCharset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnscopedAssignmentsTest {
    private static final SqlDialect MARIADB = new SqlDialect(110405, true, false, false, ClientCharset.ASCII_SAFE);

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SET @@sql_mode = '' ~ SET @@SESSION.sql_mode = ''
            set @@`sql_mode`:='',@@autocommit=@@autocommit ; ~ set @@SESSION.`sql_mode`:='',@@SESSION.autocommit=@@autocommit ;
            SET a = IF(1, @@max_connections = 5, 0), @@b = (SELECT 1, @@c = 2) ~ SET a = IF(1, @@max_connections = 5, 0), @@SESSION.b = (SELECT 1, @@c = 2)
            /*!40101 SET @@time_zone='+00:00', @@global.a=1 */ ~ /*!40101 SET @@SESSION.time_zone='+00:00', @@global.a=1 */
            SET @@tx_isolation = 'SERIALIZABLE', @@a = 1 ~ SET @@tx_isolation = 'SERIALIZABLE', @@SESSION.a = 1
            """)
    void namesTheScope(String sql, String scoped) {
        assertThat(Plans.of(sql, MARIADB).has(Effect.UNSCOPED_ASSIGNMENT)).isTrue();
        assertThat(Plans.of(sql).has(Effect.UNSCOPED_ASSIGNMENT)).isFalse();
        assertThat(new String(UnscopedAssignments.withScope(sql.getBytes(UTF_8), MARIADB), UTF_8))
                .isEqualTo(scoped);
        assertThat(Plans.of(scoped, MARIADB).has(Effect.UNSCOPED_ASSIGNMENT))
                .isEqualTo(scoped.contains("@@c = 2") || scoped.contains("connections = 5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET sql_mode = ''",
                "SET SESSION sql_mode = @@sql_mode",
                "SET @@session.a = 1, @@LOCAL.b = 2, @@global.c = 3, @d = @@e",
                "SET @@transaction_isolation = 'SERIALIZABLE'",
            })
    void leavesOthersAsTheyAre(String sql) {
        byte[] bytes = sql.getBytes(UTF_8);
        assertThat(Plans.of(sql, MARIADB).has(Effect.UNSCOPED_ASSIGNMENT)).isFalse();
        assertThat(UnscopedAssignments.withScope(bytes, MARIADB)).isSameAs(bytes);
    }
}
