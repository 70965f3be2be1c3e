package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.it.TestBed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server allows fewer prepared statements than Cleave would keep there: sessions get as many as they would have without Cleave, and more, for what it keeps
 * makes room.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class PreparedOnFullServerIT {
    private static final int ALLOWED = 10;

    /** On the server, even if that refuses it. */
    private static final String PREPARES = "useServerPrepStmts=true&emulateUnsupportedPstmts=false";

    private static TestBed bed;
    private static int numbers;

    @BeforeAll
    static void start() {
        bed = TestBed.start("limits: {event-loops: 2}");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @BeforeEach
    void allowFew() {
        bed.clusterA().execute("SET GLOBAL max_prepared_stmt_count = " + ALLOWED);
    }

    @AfterEach
    void allowMany() {
        bed.clusterA().execute("SET GLOBAL max_prepared_stmt_count = DEFAULT");
    }

    @Test
    void whatTheClientHasClosedTakesNobodysRoom() throws Exception {
        try (Connection session = bed.connect(PREPARES)) {
            for (int i = 0; i < 500; i++) {
                preparesOne(session);
            }
            assertThat(preparedOnServer()).isBetween(1, ALLOWED);
            assertThat(bed.server(0).preparedStatements()).isEqualTo(preparedOnServer());
        }
    }

    @Test
    void whatIsStillOpenIsPreparedAgainWhereItIsExecuted() throws Exception {
        try (Connection session = bed.connect(PREPARES)) {
            var statements = new ArrayList<PreparedStatement>();
            for (int i = 0; i < 3 * ALLOWED; i++) {
                statements.add(session.prepareStatement("SELECT ? + " + i));
            }
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < statements.size(); i++) {
                    statements.get(i).setInt(1, round);
                    assertThat(value(statements.get(i))).isEqualTo(i + round);
                }
            }
        }
    }

    @Test
    void otherConnectionsMakeRoomFromEachEventLoop() throws Exception {
        try (Connection filling = bed.connect(PREPARES)) {
            List<Connection> others = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Connection other = bed.connect(PREPARES);
                other.setAutoCommit(false);
                run(other, "SELECT COUNT(*) FROM users"); // and so has a connection of its own, which keeps nothing
                others.add(other);
            }
            for (Connection other : others) {
                while (preparedOnServer() < ALLOWED) {
                    preparesOne(filling);
                }
                preparesOne(other);
            }
            for (Connection other : others) {
                other.close();
            }
        }
    }

    @Test
    void anOpenCursorIsReadToItsEnd() throws Exception {
        bed.clusterA().execute("INSERT INTO app.users (name) VALUES ('a'), ('b'), ('c')");
        try (Connection session = bed.connect(PREPARES + "&useCursorFetch=true");
                PreparedStatement select = session.prepareStatement("SELECT name FROM users ORDER BY id LIMIT 3")) {
            select.setFetchSize(1);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                for (int i = 0; i < 3 * ALLOWED; i++) {
                    preparesOne(session);
                }
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("b");
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void textsArePreparedToo() throws Exception {
        try (Connection session = bed.connect(PREPARES)) {
            while (preparedOnServer() < ALLOWED) {
                preparesOne(session);
            }
            run(session, "PREPARE two FROM 'SELECT 2'");
            try (Statement statement = session.createStatement();
                    ResultSet rows = statement.executeQuery("EXECUTE two")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void whatOthersKeepIsToldTheClient() throws Exception {
        try (Connection session = bed.connect(PREPARES);
                Connection past = bed.clusterA().connect("")) {
            preparesOne(session);
            while (preparedOnServer() < ALLOWED) {
                run(past, "PREPARE s" + numbers++ + " FROM 'SELECT 1'");
            }
            preparesOne(session); // in the place of what was kept
            try (PreparedStatement open = session.prepareStatement("SELECT NULL")) {
                bed.clusterA().execute("SET GLOBAL max_prepared_stmt_count = 0");
                for (int i = 0; i < ALLOWED; i++) { // each closes some of what is kept
                    assertRefused(() -> preparesOne(session));
                }
                assertThat(bed.server(0).preparedStatements()).isZero();
                assertRefused(open::executeQuery);
                allowMany();
                assertThat(value(open)).isZero();
            }
        }
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                        .isEqualTo(1461));
    }

    private static void preparesOne(Connection session) throws SQLException {
        int number = numbers++;
        try (PreparedStatement statement = session.prepareStatement("SELECT 1 + " + number)) {
            assertThat(value(statement)).isEqualTo(number + 1);
        }
    }

    private static int value(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int preparedOnServer() {
        return Integer.parseInt(bed.clusterA()
                .queryValue("SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME ="
                        + " 'Prepared_stmt_count'"));
    }
}
