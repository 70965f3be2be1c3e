package dev.cleave.proxy.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldListTest {
    @ParameterizedTest
    @CsvSource({"gists%, DESCRIBE `gists`", "gists%na_%, DESCRIBE `gists`", "a`b%, DESCRIBE `a``b`", "'', DESCRIBE ``"})
    void asksForTheSameTable(String argument, String statement) {
        byte[] bytes = argument.replaceFirst("%", "\0").getBytes(UTF_8);
        assertThat(new String(FieldList.describe(bytes), UTF_8)).isEqualTo(statement);
    }
}
