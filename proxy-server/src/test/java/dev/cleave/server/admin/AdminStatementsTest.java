package dev.cleave.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement over the wire, with Connector/J, in front of clusters where nobody listens. */
@SuppressWarnings("NullAway.Init")
class AdminStatementsTest {
    @TempDir
    static Path directory;

    private static TestServer server;
    private static Connection admin;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(directory);
        admin = server.admin();
    }

    @AfterAll
    static void stop() throws Exception {
        admin.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHOW DOMAINS | domain,tables,cluster,state,query_violations,transaction_violations,exemptions,ready",
                "SHOW ROUTES | domain,cluster,epoch,source,since",
                "SHOW CLUSTERS | cluster,primary,replicas,domains,is_default,status,version,error",
                "SHOW SERVERS | server,cluster,role,status,version,read_only,lag_ms,gtid_executed,error",
                "SHOW POOLS | cluster,server,role,user,in_use,idle,max,waiting,created,closed,errors",
                "SHOW SESSIONS | id,user,host,database,cluster,state,in_transaction,pinned_by,statement,time_ms",
                "SHOW FULL PROCESSLIST | id,user,host,database,cluster,state,in_transaction,pinned_by,statement,time_ms",
                "SHOW CUTOVERS | id,domain,from_cluster,to_cluster,state,buffered_statements,buffer_ms,max_client_delay_ms,failed_statements,started_at,finished_at,error",
                "SHOW DIGESTS | digest,statement,domain,count,errors,total_us,max_us,rows_sent,bytes_sent",
                "EXPLAIN ROUTE SELECT 1 | kind,tables,domains,cluster,role,decision,digest,advice",
                "SHOW STATUS | variable_name,value",
                "SHOW VARIABLES | variable_name,value,default_value,changes",
                "RELOAD CONFIG | name,from,to,effect",
                "HELP | statement,purpose",
            })
    void hasTheColumnsThatOperatorsBuildOn(String sql, String columns) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            assertThat(statement.execute(sql)).isTrue();
            ResultSet rows = statement.getResultSet();
            var names = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnLabel(i));
            }
            assertThat(names).containsExactly(columns.split(",", -1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show domains",
                "  SHOW\n\tDOMAINS ;; ",
                "/* a */ SHOW -- b\n DOMAINS # c",
            })
    void toleratesCaseBlanksCommentsAndSemicolons(String sql) throws SQLException {
        assertThat(rows(sql))
                .satisfiesExactly(
                        gists -> assertThat(gists)
                                .startsWith("gists|github.gist_comments,github.gists|cluster_a|open|0|0|0|no: "),
                        users -> assertThat(users).startsWith("users|github.users|cluster_a|open|0|0|0|no: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SHOW DOMANIS | 1064 | expected SHOW DOMAINS near 'SHOW DOMANIS'",
                "SHOW DOMAINS x | 1064 | expected SHOW DOMAINS near 'x'",
                "FLIP gists TO cluster_b | 1064 | expected FLIP DOMAIN d TO c [DRY RUN] near 'FLIP gists TO cluster_b'",
                "FLIP DOMAIN gists cluster_b | 1064 | expected FLIP DOMAIN d TO c [DRY RUN] near 'cluster_b'",
                "FLIP DOMAIN gists TO cluster_b DRY | 1064 | near 'DRY'",
                "FLIP DOMAIN gist TO cluster_b | 1105 | Cleave: there is no domain 'gist'; did you mean 'gists'?",
                "FLIP DOMAIN gists TO cluster_x | 1105 | Cleave: there is no cluster 'cluster_x'; did you mean 'cluster_a'?",
                "CUTOVER DOMAIN gists TO cluster_b WITH | 1064 | expected CUTOVER DOMAIN d TO c [WITH k=v, …] [DRY RUN]",
                "CUTOVER DOMAIN gists TO cluster_b WITH speed=1 | 1105 | Cleave: unknown option 'speed': use one of drain_timeout,",
                "CUTOVER DOMAIN gists TO cluster_b WITH max_lag=soon | 1105 | 'soon' is not a duration",
                "SHOW CUTOVER 77 | 1105 | Cleave: there is no cutover 77",
                "SHOW CUTOVER x | 1064 | expected SHOW CUTOVER id [SAMPLES [SINCE at_us]] near 'x'",
                "PAUSE DOMAIN gists FOR 5 | 1105 | '5' has no unit",
                "PAUSE DOMAIN gists FOR 11m | 1105 | 11m is out of range",
                "RESUME DOMAIN gists | 1105 | domain gists is not paused",
                "SET pool.max-idel = 5 | 1193 | unknown setting; did you mean 'pool.max-idle'?",
                "SET pool.max-idle = much | 1231 | pool.max-idle: 'much'",
                "SET listeners.mysql = 'x:1' | 1231 | changes only after a restart",
                "KILL 5 | 1094 | Unknown thread id: 5",
                "EXPLAIN ROUTE | 1064 | expected EXPLAIN ROUTE statement",
                "SELECT * FROM gists | 1064 | expected SELECT of @@variables",
                "USE 'x | 1064 | expected a closing '",
                "garbage | 1064 | expected a statement that SHOW HELP lists near 'garbage' at line 1",
                ";; | 1065 | Query was empty",
            })
    void saysWhatWouldBeRight(String sql, int code, String message) {
        assertThatThrownBy(() -> rows(sql)).isInstanceOfSatisfying(SQLException.class, e -> {
            assertThat(e.getMessage()).contains(message);
            assertThat(e.getErrorCode()).isEqualTo(code);
        });
    }

    @Test
    void explainsAStatementAsItStands() throws SQLException {
        rows("USE github");
        assertThat(rows("EXPLAIN ROUTE /* keep */ SELECT ';' FROM gists g JOIN users u ON u.id = g.user_id;")
                        .getFirst())
                .startsWith("select|read:github.gists,read:github.users|gists,users|cluster_a|primary|route|");
        rows("USE other");
        assertThat(rows("EXPLAIN ROUTE UPDATE gists SET a = 1").getFirst()).startsWith("update|write:other.gists||");
        rows("USE github");
    }

    @Test
    void flipsAndTellsWhatHappened() throws SQLException {
        assertThat(rows("FLIP DOMAIN `users` TO 'cluster_b' DRY RUN").getFirst())
                .startsWith("0|users|cluster_a|cluster_b|planned|");
        assertThat(rows("flip domain users to cluster_b;").getFirst()).contains("|users|cluster_a|cluster_b|done|0|");
        assertThat(rows("SHOW ROUTES")).anyMatch(row -> row.matches("users\\|cluster_b\\|2\\|flip\\|20.*Z"));
        assertThat(rows("FLIP DOMAIN users TO cluster_b").getFirst())
                .contains("|refused|", "|domain users is on cluster_b already");
        assertThat(rows("SHOW CUTOVER 1")).anyMatch(row -> row.startsWith("swap|"));
        assertThat(rows("FLIP DOMAIN users TO cluster_a").getFirst()).contains("|done|");
    }

    @Test
    void answersARefusedCutoverWithItsReason() throws SQLException {
        assertThat(rows("CUTOVER DOMAIN gists TO cluster_b WITH max_lag = 2s, fence='none'")
                        .getFirst())
                .contains("|refused|")
                .containsPattern("\\|primary 127\\.0\\.0\\.1:\\d of cluster_. is not usable");
        assertThat(rows("CUTOVER DOMAIN gists TO cluster_b DRY RUN").getLast()).startsWith("result|null|null|refused|");
    }

    @Test
    void pausesUntilResumed() throws SQLException {
        assertThat(rows("PAUSE DOMAIN gists FOR 5m").getFirst()).startsWith("gists|buffering|20");
        assertThat(rows("SHOW DOMAINS").getFirst()).contains("|cluster_a|buffering|");
        assertThatThrownBy(() -> rows("PAUSE DOMAIN gists")).hasMessageContaining("already closed");
        assertThat(rows("FLIP DOMAIN gists TO cluster_b").getFirst()).contains("already closed");
        assertThat(rows("RESUME DOMAIN gists").getFirst()).startsWith("gists|open|0|");
        assertThat(rows("SHOW DOMAINS").getFirst()).contains("|cluster_a|open|");
    }

    @Test
    void reloadsWhatCanChangeAndNothingFromAWrongFile() throws Exception {
        String before = Files.readString(server.file());
        Files.writeString(server.file(), before + "pool: {max-idle: 3}\nlimits: {event-loops: 7}\n");
        assertThat(rows("RELOAD CONFIG"))
                .contains("pool.max-idle|20|3|applied", "limits.event-loops|0|7|needs a restart");

        Files.writeString(server.file(), before + "pool: {max-idle: x}\nlimitz: 1\n");
        assertThatThrownBy(() -> rows("RELOAD CONFIG"))
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining("pool.max-idle")
                .hasMessageContaining("limitz");
        assertThat(rows("SHOW VARIABLES LIKE 'pool.max_idle'")).containsExactly("pool.max-idle|3|20|at run time");

        Files.writeString(server.file(), before);
        assertThat(rows("RELOAD CONFIG")).contains("pool.max-idle|3|20|applied");
    }

    @Test
    void filtersAsMySqlDoes() throws SQLException {
        assertThat(rows("SHOW STATUS LIKE 'cleave\\_EP%'")).hasSize(1);
        assertThat(rows("SHOW GLOBAL STATUS WHERE Variable_name = 'Uptime'")).hasSize(1);
        assertThat(rows("SHOW VARIABLES LIKE 'version'")).containsExactly("version|8.0.33|8.0.33|never");
        assertThat(rows("SHOW VARIABLES LIKE 'nothing'")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET NAMES utf8mb4",
                "SET NAMES 'utf8mb4' COLLATE 'utf8mb4_bin'",
                "SET autocommit=1",
                "SET autocommit=1, session_track_schema=1",
                "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
                "SET @@session.sql_mode = CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES')",
                "SET character_set_results = NULL",
                "SET @a := 1",
                "START TRANSACTION READ ONLY",
                "COMMIT",
                "USE anything",
            })
    void acceptsWhatClientsSendOnTheirOwn(String sql) {
        assertThatCode(() -> rows(sql)).doesNotThrowAnyException();
    }

    @Test
    void answersWhatClientsAskOnTheirOwn() throws SQLException {
        assertThat(rows("/* x */SELECT  @@session.auto_increment_increment AS a, @@no_such AS b, @@sql_mode"))
                .containsExactly("1|null|STRICT_TRANS_TABLES");
        assertThat(rows("select @@version_comment limit 1").getFirst()).contains("Cleave");
        assertThat(rows("SELECT USER(), CURRENT_USER, VERSION(), NULL, 'it''s', -1 one FROM DUAL LIMIT 1"))
                .containsExactly("admin@localhost|admin@%|8.0.33|null|it's|-1");
        assertThat(rows("SHOW WARNINGS")).isEmpty();
        assertThat(rows("SHOW DATABASES")).hasSize(1);
        assertThat(admin.isValid(1)).isTrue();
    }

    @Test
    void givesNumbersNumericTypes() throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SHOW CUTOVERS")) {
            assertThat(rows.getMetaData().getColumnTypeName(1)).isEqualTo("BIGINT");
            assertThat(rows.getMetaData().getColumnTypeName(7)).isEqualTo("DOUBLE");
            assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("VARCHAR");
        }
    }

    @Test
    void listsEveryStatementInHelp() throws SQLException {
        String help = rows("HELP").stream()
                .map(row -> row.substring(0, row.indexOf('|')))
                .collect(Collectors.joining("\n"));

        assertThat(help.lines()).hasSize(25).contains("FLIP DOMAIN d TO c [DRY RUN]", "KILL [QUERY] id");
    }

    @Test
    void saysThatItPreparesNothing() throws SQLException {
        String url = admin.getMetaData().getURL() + "&useServerPrepStmts=true&emulateUnsupportedPstmts=false";
        try (var connection = java.sql.DriverManager.getConnection(url, "admin", "admin")) {
            assertThatThrownBy(() -> connection.prepareStatement("SHOW ROUTES"))
                    .hasMessageContaining("COM_STMT_PREPARE is not supported on the admin port");
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (Statement statement = admin.createStatement()) {
            if (!statement.execute(sql)) {
                return all;
            }
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    var values = Stream.<String>builder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        values.add(String.valueOf(rows.getString(i)));
                    }
                    all.add(values.build().collect(Collectors.joining("|")));
                }
            }
        }
        return all;
    }
}
