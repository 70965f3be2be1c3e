package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A statement that asks for tables waits for a cluster whose only connection is taken, and somebody ends it. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class InterruptedCatalogIT {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private TestBed bed;
    private Connection holder;
    private Connection asking;
    private Future<Boolean> answer;

    @BeforeEach
    void letOneWait() throws Exception {
        bed = TestBed.start("pool: {max-connections-per-server: 1, acquire-timeout: 60s}\nlimits: {event-loops: 1}");
        bed.flip("gists", "cluster_b");
        holder = bed.connect("");
        holder.setAutoCommit(false);
        execute(holder, "SELECT COUNT(*) FROM gists");
        asking = bed.connect("");
        answer = thread.submit(() -> execute(asking, "SHOW TABLES"));
        await().atMost(Duration.ofSeconds(20)).until(() -> isAsking(1));
    }

    @AfterEach
    void stop() throws Exception {
        holder.close();
        asking.close();
        thread.shutdown();
        assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        bed.close();
    }

    private static boolean execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            return statement.execute(sql);
        }
    }

    private boolean isAsking(int sessions) throws SQLException {
        try (Connection admin = bed.admin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SHOW SESSIONS")) {
            int asking = 0;
            while (rows.next()) {
                asking += rows.getString("state").equals("asking clusters") ? 1 : 0;
            }
            return asking == sessions;
        }
    }

    @Test
    void killQueryAnswersIt() throws Exception {
        try (Connection killer = bed.connect("")) {
            execute(
                    killer,
                    "KILL QUERY "
                            + asking.unwrap(com.mysql.cj.jdbc.JdbcConnection.class)
                                    .getId());
        }
        assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(1317));
        holder.commit();
        assertThat(execute(asking, "SHOW TABLES")).isTrue();
    }

    @Test
    void itWaitsNoLongerWhenItsClientIsGone() throws Exception {
        asking.abort(Runnable::run);
        await().atMost(Duration.ofSeconds(20)).until(() -> isAsking(0));
        holder.commit();
        assertThat(execute(holder, "SHOW TABLES")).isTrue();
    }
}
