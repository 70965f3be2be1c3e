package dev.cleave.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingAssignmentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SET session_track_system_variables = '*' ~ DO 0 ~ [*]
            SET SESSION session_track_system_variables='Sql_Mode, autocommit'; ~ DO 0 ~ [autocommit, sql_mode]
            set @@session.session_track_system_variables := "time_zone", a = 1 ~ SET a = 1 ~ [time_zone]
            SET sql_mode=CONCAT(@@sql_mode,',ANSI'),session_track_system_variables = CONCAT(@@global.session_track_system_variables,',transaction_isolation'),NAMES utf8mb4 COLLATE utf8mb4_bin ~ SET sql_mode=CONCAT(@@sql_mode,',ANSI'), NAMES utf8mb4 COLLATE utf8mb4_bin ~ [transaction_isolation]
            SET @@LOCAL.`session_track_system_variables`='', @a = -5, b = (SELECT 1, 2) ~ SET @a = -5, b = (SELECT 1, 2) ~ []
            """)
    void takesTheAssignmentOut(String sql, String rest, String names) {
        assertThat(Plans.of(sql).has(Effect.SETS_TRACKED_VARIABLES)).isTrue();
        TrackingAssignment cut = TrackingAssignment.cutFrom(sql.getBytes(UTF_8), SqlDialect.DEFAULT);
        assertThat(cut).isNotNull();
        assertThat(new String(cut.rest(), UTF_8)).isEqualTo(rest);
        assertThat(cut.names()).hasToString(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET GLOBAL session_track_system_variables = '*'",
                "SET @@global.session_track_system_variables = '*'",
                "SET @a = @@session_track_system_variables",
                "SET /*!50700 session_track_system_variables = '*', */ a = 1",
            })
    void leavesOthersAsTheyAre(String sql) {
        assertThat(TrackingAssignment.cutFrom(sql.getBytes(UTF_8), SqlDialect.DEFAULT))
                .isNull();
    }
}
