package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProcesslistIT extends ProcesslistScenario {
    @RegisterExtension
    private static final SplitSchema split = SplitSchema.onMySql();

    private static final String OWN = "SELECT attr_value FROM performance_schema.session_account_connect_attrs"
            + " WHERE attr_name = 'purpose' AND processlist_id = CONNECTION_ID()";

    ProcesslistIT() {
        super(split);
    }

    /** MySQL 8.0.22 and newer have it, and newer ones warn of the other. */
    @Test
    void thePerformanceSchemaHasTheSameList() throws SQLException {
        String sql = LIST.replace("information_schema", "performance_schema");
        try (Connection asking = split.here("");
                Connection other = split.here("")) {
            await().untilAsserted(() -> assertThat(list(asking, sql)) // those of the test before may still be leaving
                    .containsEntry(id(asking), "Query " + sql)
                    .containsEntry(id(other), "Sleep null")
                    .hasSize(2));
            assertThat(Answers.query(asking, "SHOW WARNINGS")).hasSize(1);
            SplitSchema.run(asking, "USE performance_schema");
            assertThat(value(asking, "SELECT COUNT(*) FROM processlist WHERE id = CONNECTION_ID()"))
                    .isEqualTo("1");
            SplitSchema.run(other, "BEGIN", "INSERT INTO gists (name) VALUES ('listed')");
            assertThat(list(asking, "SELECT * FROM processlist")).containsKeys(id(asking), id(other));
        }
    }

    @Test
    void theAttributesAreTheClients() throws SQLException {
        String purposes = "SELECT processlist_id, attr_value FROM performance_schema.session_connect_attrs"
                + " WHERE attr_name = 'purpose' ORDER BY attr_value";
        try (Connection asking = split.here("connectionAttributes=purpose:asking");
                Connection other = split.here("connectionAttributes=purpose:other");
                Connection past = split.there("connectionAttributes=purpose:past");
                Connection longer = split.here("connectionAttributes=longer:" + "x".repeat(600))) {
            String expectedOther = id(other) + "|other|";
            assertThat(Answers.query(asking, purposes)).contains(id(asking) + "|asking|", expectedOther);
            assertThat(value(asking, OWN)).isEqualTo("asking");
            SplitSchema.run(other, "BEGIN", "INSERT INTO gists (name) VALUES ('on the other cluster')");
            assertThat(Answers.query(asking, purposes)).contains(id(asking) + "|asking|", expectedOther);
            try (Connection stranger = split.bed().connectAs("other")) {
                String name = " WHERE attr_name = '_client_name' AND processlist_id = " + id(stranger);
                String count = "SELECT COUNT(*) FROM performance_schema.";
                assertThat(value(asking, count + "session_connect_attrs" + name))
                        .isEqualTo("1");
                assertThat(value(asking, count + "session_account_connect_attrs" + name))
                        .isEqualTo("0");
            }
            SplitSchema.run(asking, "USE performance_schema");
            assertThat(value(
                            asking,
                            "SELECT p.id FROM processlist p JOIN session_account_connect_attrs a ON p.id ="
                                    + " a.processlist_id WHERE attr_value = 'other'"))
                    .isEqualTo(String.valueOf(id(other)));
            assertThat(value(
                            longer,
                            "SELECT COUNT(*) FROM performance_schema.session_connect_attrs"
                                    + " WHERE attr_name = 'longer'"))
                    .isEqualTo("0");
            String all = "SELECT * FROM performance_schema.session_account_connect_attrs";
            assertThat(Answers.query(asking, all).getFirst())
                    .isEqualTo(Answers.query(past, all).getFirst());
            await().untilAsserted(
                            () -> // connections that are logging in are not known to be Cleave's
                            assertThat(Answers.query(asking, all)).noneMatch(row -> row.contains("|cleave|")));
        }
    }
}
