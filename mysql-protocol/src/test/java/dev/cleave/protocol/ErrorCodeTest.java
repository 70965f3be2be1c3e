package dev.cleave.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void fillsInMySqlsWords() {
        MySqlError error = ErrorCode.ER_ACCESS_DENIED_ERROR.with("app", "localhost", "YES");
        assertThat(error)
                .hasToString("ERROR 1045 (28000): Access denied for user 'app'@'localhost' (using password: YES)");
    }

    @Test
    void numbersAreUnique() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::code)).doesNotHaveDuplicates();
    }

    @Test
    void saysWhoRaisedCleavesOwn() {
        assertThat(ErrorCode.CLEAVE_BUFFER_FULL.with("100 %s are too many").message())
                .isEqualTo("Cleave: 100 %s are too many");
    }
}
