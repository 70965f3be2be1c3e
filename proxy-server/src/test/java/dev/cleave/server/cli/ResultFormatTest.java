package dev.cleave.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
    private static final ResultTable TABLE = new ResultTable(
            List.of("domain", "epoch", "error"),
            List.of(Arrays.asList("gists", "12", null), Arrays.asList("users", "3", "two\nlines")));

    @Test
    void drawsATable() {
        assertThat(ResultFormat.TABLE.render(TABLE)).isEqualTo("""
                        +--------+-------+-----------+
                        | domain | epoch | error     |
                        +--------+-------+-----------+
                        | gists  |    12 | NULL      |
                        | users  |     3 | two lines |
                        +--------+-------+-----------+""");
    }

    @Test
    void drawsATableWithoutRows() {
        assertThat(ResultFormat.TABLE.render(new ResultTable(List.of("id"), List.of())))
                .contains("id");
    }

    @Test
    void writesJsonWithNulls() {
        assertThat(ResultFormat.JSON.render(TABLE)).isEqualToIgnoringWhitespace("""
                        [ {"domain": "gists", "epoch": "12", "error": null},
                          {"domain": "users", "epoch": "3", "error": "two\\nlines"} ]""");
    }

    @Test
    void writesOneLinePerValue() {
        assertThat(ResultFormat.VERTICAL.render(TABLE)).startsWith("""
                        *************************** 1. row ***************************
                        domain: gists
                         epoch: 12
                         error: NULL
                        *************************** 2. row ***************************
                        """);
    }
}
