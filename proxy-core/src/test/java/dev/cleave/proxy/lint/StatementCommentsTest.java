package dev.cleave.proxy.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementCommentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "SELECT 1 /* controller:gists,action:show */ ~ controller:gists,action:show",
                "/*a*/ SELECT 1 /*traceparent='00-1'*/ ~ a traceparent='00-1'",
                "SELECT '/* no */', \"/* no */\", `/* no */` /* yes */ ~ yes",
                "SELECT 'it\\'s /* no */' ~ ''",
                "SELECT /*+ NO_INDEX(a) */ /*!80000 1 */ 2 ~ ''",
                "SELECT 1 # /* no ~ ''",
                "SELECT 1 /* open ~ ''",
                "SELECT 1 / 2 ~ ''"
            })
    void findsWhatCommentsSay(String sql, String expected) {
        String found = StatementComments.of(sql.getBytes(UTF_8));
        assertThat(found).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @org.junit.jupiter.api.Test
    void isBounded() {
        assertThat(StatementComments.of(("/*" + "x".repeat(100_000) + "*/").getBytes(UTF_8)))
                .hasSizeLessThan(1_100);
    }
}
