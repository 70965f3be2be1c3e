package dev.cleave.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundRowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            SELECT 1                                ~ RESULT
            SELECT 1 INTO @a                        ~ RESULT
            (SELECT 1) UNION (SELECT 2)             ~ RESULT
            SHOW TABLES                             ~ RESULT
            SHOW FULL TABLES                        ~ RESULT
            SHOW ENGINES                            ~ RESULT
            SHOW COUNT(*) WARNINGS                  ~ RESULT
            DESCRIBE t                              ~ RESULT
            DO 1                                    ~ ONE
            SET @a = 1                              ~ AS_BEFORE
            SET NAMES utf8mb4                       ~ AS_BEFORE
            USE s                                   ~ AS_BEFORE
            BEGIN                                   ~ AS_BEFORE
            show  warnings                          ~ AS_BEFORE
            SHOW FULL PROCESSLIST                   ~ AS_BEFORE
            SHOW CREATE TABLE t                     ~ AS_BEFORE
            CREATE TABLE t (id INT)                 ~ AS_BEFORE
            CREATE TABLE t SELECT * FROM u          ~ UNTOLD
            UPDATE t SET a = 1                      ~ UNTOLD
            CALL p()                                ~ UNTOLD
            EXPLAIN SELECT 1                        ~ UNTOLD
            """)
    void isCounted(String sql, FoundRows expected) {
        byte[] bytes = sql.getBytes(UTF_8);
        StatementPlan plan = new StatementAnalyzer().analyze(bytes, 0, bytes.length, SqlDialect.DEFAULT);
        assertThat(FoundRows.by(plan, SqlDialect.DEFAULT)).isEqualTo(expected);
    }
}
