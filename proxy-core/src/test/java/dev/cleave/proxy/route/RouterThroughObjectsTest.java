package dev.cleave.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Views, triggers and routines lead to the tables behind them. */
class RouterThroughObjectsTest extends RoutedStatements {
    @Test
    void aViewGoesToTheClusterOfItsBaseTables() {
        assertThat(decide("SELECT * FROM v", moved, new Client()))
                .as("nobody looked yet")
                .isEqualTo(new Decision.ToCluster(CLUSTER_A));
        for (String sql : List.of(
                "SELECT * FROM v",
                "UPDATE v SET n = 1",
                "SELECT * FROM gists JOIN v USING (id)",
                "CREATE VIEW w AS SELECT * FROM v",
                "DROP VIEW v")) {
            assertThat(decide(sql, seeing(moved), new Client())).as(sql).isEqualTo(new Decision.ToCluster(CLUSTER_B));
        }
        assertThat(refusal("SELECT * FROM v JOIN users USING (id)", seeing(moved), new Client(), WARN))
                .isEqualTo(9103);
        assertThat(refusal("SELECT * FROM v JOIN users USING (id)", seeing(start), new Client(), ENFORCE))
                .isEqualTo(9101);
    }

    @Test
    void aWriteReachesWhatItsTriggersTouch() {
        assertThat(decide("UPDATE users SET id = 1", seeing(moved), new Client()))
                .as("the trigger waits for DELETE")
                .isEqualTo(new Decision.ToCluster(CLUSTER_A));
        assertThat(refusal("DELETE FROM users", seeing(moved), new Client(), WARN))
                .isEqualTo(9103);
        assertThat(refusal("REPLACE INTO users VALUES (1)", seeing(moved), new Client(), WARN))
                .isEqualTo(9103);
    }

    @Test
    void aCallGoesToTheClusterOfItsTables() {
        assertThat(decide("CALL touch()", seeing(moved), new Client())).isEqualTo(new Decision.ToCluster(CLUSTER_B));
        assertThat(decide("SELECT F(id) FROM gists", seeing(moved), new Client()))
                .isEqualTo(new Decision.ToCluster(CLUSTER_B));
        assertThat(refusal("CALL across()", seeing(moved), new Client(), WARN)).isEqualTo(9103);
        assertThat(refusal("CALL across()", seeing(start), new Client(), ENFORCE))
                .isEqualTo(9101);
    }

    @Test
    void gatesHoldBackWhatARoutineOrTriggerWrites() {
        for (String sql : List.of("CALL touch()", "SELECT f(1)", "DELETE FROM users", "INSERT INTO v VALUES (1)")) {
            Target target = target(sql);
            assertThat(target.gated()).as(sql).contains(0);
            assertThat(target.unknownWrites()).as(sql).isFalse();
        }
        assertThat(target("SELECT * FROM v").gated()).as("reads go on").isEmpty();
        for (String sql : List.of(
                "CALL makes_sql()", "CALL new_one()", "SELECT unheard_of(1)", "SELECT unheard_of(id) FROM users")) {
            assertThat(target(sql).unknownWrites()).as(sql).isTrue();
        }
    }
}
