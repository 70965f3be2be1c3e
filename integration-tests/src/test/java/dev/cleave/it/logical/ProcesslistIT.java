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
}
