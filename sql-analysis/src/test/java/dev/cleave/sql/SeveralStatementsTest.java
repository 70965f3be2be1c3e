package dev.cleave.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveralStatementsTest {
    private static @Nullable String changed(String sql, SeveralStatements.Change change) {
        byte[] changed = SeveralStatements.change(sql.getBytes(UTF_8), SqlDialect.DEFAULT, change);
        return changed == null ? null : new String(changed, UTF_8);
    }

    private static byte @Nullable [] withoutKill(byte[] statement) {
        return new String(statement, UTF_8).startsWith("KILL") ? "DO 0".getBytes(UTF_8) : null;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            KILL 5; SELECT 1                          ~ DO 0; SELECT 1
            SELECT ';KILL 5;' /* ; */ ;; KILL 5 ;     ~ SELECT ';KILL 5;' /* ; */ ;; DO 0 ;
            /*!50000 SELECT 1; KILL 5 */; KILL 6      ~ /*!50000 SELECT 1; DO 0 */; DO 0
            """)
    void changesEachOfThem(String sql, String expected) {
        assertThat(changed(sql, SeveralStatementsTest::withoutKill)).isEqualTo(expected);
    }

    @Test
    void staysAsItIs() {
        var seen = new ArrayList<String>();
        assertThat(changed(" SELECT 1 ; /* a */ SELECT 2;", statement -> {
                    seen.add(new String(statement, UTF_8));
                    return null;
                }))
                .isNull();
        assertThat(seen).isEqualTo(List.of("SELECT 1", "SELECT 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            PREPARE x FROM 'SELECT ''a'', 1'     ~ PREPARE x FROM 'SELECT ''b'', 1'
            PREPARE x FROM _utf8mb4'SELECT a' ;  ~ PREPARE x FROM _utf8mb4'SELECT b' ;
            PREPARE x FROM 'SELECT a' 'b'        ~
            PREPARE x FROM @a                    ~
            SELECT 'a' FROM b                    ~
            """)
    void changesThePreparedOne(String sql, @Nullable String expected) {
        byte[] changed = PreparedText.changed(sql.getBytes(UTF_8), SqlDialect.DEFAULT, text -> new String(text, UTF_8)
                .replace('a', 'b')
                .getBytes(UTF_8));
        assertThat(changed == null ? null : new String(changed, UTF_8)).isEqualTo(expected);
    }
}
