package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.ConnectionFunctions.Values;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFunctionsTest {
    private static final Values VALUES = new Values(77, OptionalLong.of(-1), OptionalLong.of(3));

    private static String replaced(String sql, Values values) {
        return replaced(sql, "app", values);
    }

    private static String replaced(String sql, String schema, Values values) {
        byte[] changed =
                ConnectionFunctions.replace(sql.getBytes(StandardCharsets.UTF_8), SqlDialect.DEFAULT, schema, values);
        return changed == null
                ? sql
                : new String(changed, StandardCharsets.UTF_8)
                        .replace("CAST('000000000000000000077' AS UNSIGNED)", "77")
                        .replace("CAST('-00000000000000000001' AS SIGNED)", "-1")
                        .replace("IF(TRUE, CAST('000000000000000000003' AS SIGNED), FOUND_ROWS())", "3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SELECT CONNECTION_ID()                            ~ SELECT 77 AS `CONNECTION_ID()`
            select distinct Row_Count( ) , found_rows()+1     ~ select distinct -1 AS `Row_Count( )` , 3+1 AS `found_rows()+1`
            SELECT CONNECTION_ID() AS id, ROW_COUNT() n       ~ SELECT 77 AS id, -1 n
            SELECT 1, CONNECTION_ID() FROM a WHERE b = CONNECTION_ID() ~ SELECT 1, 77 AS `CONNECTION_ID()` FROM a WHERE b = 77
            SELECT * FROM a ORDER BY ROW_COUNT(), b           ~ SELECT * FROM a ORDER BY -1, b
            SELECT COALESCE(ROW_COUNT(), 2), (SELECT FOUND_ROWS()) ~ SELECT COALESCE(-1, 2) AS `COALESCE(ROW_COUNT(), 2)`, (SELECT 3 AS `FOUND_ROWS()`) AS `(SELECT FOUND_ROWS())`
            SELECT a FROM (SELECT 1, ROW_COUNT()) b           ~ SELECT a FROM (SELECT 1, -1 AS `ROW_COUNT()`) b
            SELECT 2 * ROW_COUNT() `a`, ROW_COUNT() - b, CASE ROW_COUNT() WHEN 1 THEN 2 END 'c' FROM d ~ SELECT 2 * -1 `a`, -1 - b AS `ROW_COUNT() - b`, CASE -1 WHEN 1 THEN 2 END 'c' FROM d
            SELECT (SELECT b FROM c WHERE d = ROW_COUNT()) FROM a ~ SELECT (SELECT b FROM c WHERE d = -1) AS `(SELECT b FROM c WHERE d = ROW_COUNT())` FROM a
            SELECT ROW_COUNT() + `a` FROM b WHERE `c` = ROW_COUNT() ~ SELECT -1 + `a` AS `ROW_COUNT() + ``a``` FROM b WHERE `c` = -1
            INSERT INTO a VALUES (ROW_COUNT(), CONNECTION_ID()) ~ INSERT INTO a VALUES (-1, 77)
            INSERT INTO a SELECT CONNECTION_ID() UNION SELECT 2 ~ INSERT INTO a SELECT 77 AS `CONNECTION_ID()` UNION SELECT 2
            SET @a = CONNECTION_ID()                          ~ SET @a = 77
            SELECT 'CONNECTION_ID()', `connection_id`, b.row_count() ~ SELECT 'CONNECTION_ID()', `connection_id`, b.row_count()
            SELECT /* ROW_COUNT() */ 1                        ~ SELECT /* ROW_COUNT() */ 1
            SELECT IS_USED_LOCK('a') = CONNECTION_ID()        ~ SELECT IS_USED_LOCK('a') = CONNECTION_ID()
            SELECT * FROM `information_schema`.processlist WHERE id = CONNECTION_ID() ~ SELECT * FROM `information_schema`.processlist WHERE id = 77
            SELECT * FROM `information_schema`.innodb_trx WHERE trx_mysql_thread_id = CONNECTION_ID() ~ SELECT * FROM `information_schema`.innodb_trx WHERE trx_mysql_thread_id = CONNECTION_ID()
            """)
    void putsValuesInThePlaceOfCalls(String sql, String expected) {
        assertThat(replaced(sql, VALUES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            SELECT id FROM processlist WHERE id = CONNECTION_ID()                                          ~ true
            SELECT p.id, CONNECTION_ID() FROM processlist p JOIN tables ON id = 1, columns c WHERE a IN (b, d)  ~ true
            SELECT CONNECTION_ID() FROM processlist p JOIN innodb_trx t ON p.id = t.trx_mysql_thread_id    ~ false
            SELECT CONNECTION_ID() FROM processlist p, `innodb_trx` t WHERE p.id = t.trx_mysql_thread_id   ~ false
            SELECT CONNECTION_ID(), a, b FROM app.users u WHERE id IN (SELECT id FROM threads)             ~ false
            SELECT CONNECTION_ID(), a, b FROM app.users u                                                  ~ true
            """)
    void knowsTheTablesOfAServersSchemaThatIsTheDefault(String sql, boolean replaces) {
        assertThat(replaced(sql, "information_schema", VALUES).equals(sql)).isNotEqualTo(replaces);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@@pseudo_thread_id", "@@SESSION.pseudo_thread_id", "@@session.`pseudo_thread_id`"})
    void leavesTheServersNumberWhereTheStatementHasItByAVariable(String variable) {
        String sql = "SELECT CONNECTION_ID() = " + variable;

        assertThat(replaced(sql, VALUES)).isEqualTo(sql);
    }

    @Test
    void keepsTheNameOfAColumnAsLongAsAnAliasMayBe() {
        String item = "CONNECTION_ID()" + " + 1".repeat(60);

        assertThat(replaced("SELECT " + item, VALUES))
                .isEqualTo("SELECT 77" + " + 1".repeat(60) + " AS `" + item + "`");
        assertThat(replaced("SELECT " + item + " + 2", VALUES)).doesNotContain(" AS ");
    }

    @Test
    void leavesToTheServerWhatIsNotKnown() {
        var unknown = new Values(77, OptionalLong.empty(), OptionalLong.empty());

        assertThat(replaced("SELECT ROW_COUNT(), CONNECTION_ID(), FOUND_ROWS()", unknown))
                .isEqualTo("SELECT ROW_COUNT(), 77 AS `CONNECTION_ID()`, FOUND_ROWS()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SELECT ROW_COUNT()                                  ~ true
            SELECT CONNECTION_ID() + ?                          ~ true
            SELECT 1                                            ~ false
            SHOW WARNINGS                                       ~ false
            UPDATE a SET b = 1; SELECT ROW_COUNT()              ~ false
            CREATE VIEW v AS SELECT CONNECTION_ID()             ~ false
            CREATE PROCEDURE p() SELECT ROW_COUNT()             ~ false
            """)
    void looksOnlyIntoStatementsThatRunAtOnce(String sql, boolean looks) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        StatementPlan plan = new StatementAnalyzer().analyze(bytes, 0, bytes.length, SqlDialect.DEFAULT);

        assertThat(ConnectionFunctions.mayBeIn(plan)).isEqualTo(looks);
    }
}
