package dev.cleave.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStatusTest {
    private static @Nullable String replaced(String sql) {
        byte[] changed = ConnectionStatus.mayBeIn(Plans.of(sql))
                ? ConnectionStatus.replace(sql.getBytes(UTF_8), SqlDialect.DEFAULT, Map.of("Ssl_version", "TLSv1.3"))
                : null;
        return changed == null ? null : new String(changed, UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SHOW STATUS LIKE 'ssl_version'|'ssl_version'",
                "show /* mine */ session status like 'SSL%';|'SSL%'",
                "SHOW LOCAL STATUS LIKE 'Compress%'|'Compress%'",
            })
    void asksForTheClientsConnection(String sql, String pattern) {
        assertThat(replaced(sql))
                .isEqualTo(
                        "SELECT VARIABLE_NAME AS `Variable_name`, CASE VARIABLE_NAME WHEN 'Ssl_version' THEN 'TLSv1.3'"
                                + " ELSE VARIABLE_VALUE END AS `Value` FROM performance_schema.session_status WHERE"
                                + " VARIABLE_NAME LIKE " + pattern + " LIMIT 18446744073709551615");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOW STATUS LIKE 'Questions'",
                "SHOW STATUS LIKE '%'",
                "SHOW STATUS",
                "SHOW STATUS WHERE Variable_name = 'Ssl_cipher'",
                "SHOW GLOBAL STATUS LIKE 'Ssl%'",
                "SHOW VARIABLES LIKE 'ssl%'",
                "SHOW STATUS LIKE 'Ssl%'; SELECT 1",
            })
    void leavesOthersAlone(String sql) {
        assertThat(replaced(sql)).isNull();
    }

    @Test
    void thePlanIsTheSameWhateverThePattern() {
        assertThat(Plans.of("SHOW STATUS LIKE 'Questions'").has(Effect.SHOWS_STATUS))
                .isTrue();
    }
}
