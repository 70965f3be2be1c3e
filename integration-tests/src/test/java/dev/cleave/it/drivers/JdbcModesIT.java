package dev.cleave.it.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.it.TestBed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Connector/J and MariaDB's driver, with the options that change what they send or expect: an application gets the same answers directly and through Cleave, on
 * two server connections that it shares with other sessions, while a domain moves.
 */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class JdbcModesIT {
    private static final String CONNECTOR_J = "mysql://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&";
    private static final String MARIADB = "mariadb://127.0.0.1:%d/app?allowPublicKeyRetrieval=true&";

    private static TestBed bed;

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void start() throws Exception {
        bed = TestBed.start("pool: {max-connections-per-server: 2}");
        bed.clusterA().execute("SET GLOBAL local_infile = ON");
        file = Files.writeString(folder.resolve("rows.tsv"), "loaded ünï\t1.25\nloaded too\t\\N\n");
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    private static List<String> answers(String url, int port) throws SQLException {
        bed.clusterA().execute(JdbcApplication.TABLES);
        return JdbcApplication.run("jdbc:" + url.formatted(port), file);
    }

    private static void sameAnswers(String url) throws SQLException {
        List<String> direct = answers(url, bed.clusterA().port());
        bed.clusterA().execute("TRUNCATE app.gists");
        bed.clusterB().execute("TRUNCATE app.gists");
        try (var _ = new FlippingDomain(bed);
                var _ = new OtherSessions(bed)) {
            assertThat(answers(url, bed.port())).isEqualTo(direct);
        }
        String count = "SELECT COUNT(*) FROM app.gists";
        int committed = Integer.parseInt(bed.clusterA().queryValue(count))
                + Integer.parseInt(bed.clusterB().queryValue(count));
        assertThat(committed).isEqualTo(JdbcApplication.GISTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslMode=DISABLED",
                "sslMode=REQUIRED&useServerPrepStmts=true&useCursorFetch=true&defaultFetchSize=3",
                "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=3&useAffectedRows=true",
                "rewriteBatchedStatements=true&useAffectedRows=true",
                "rewriteBatchedStatements=true&useServerPrepStmts=true&sslMode=REQUIRED",
                "rewriteBatchedStatements=true&allowMultiQueries=true&useCompression=true",
                "allowMultiQueries=true&continueBatchOnError=false",
                "allowLoadLocalInfile=true",
                "allowLoadLocalInfile=true&useCompression=true&sslMode=REQUIRED&characterEncoding=UTF-8",
                "useCursorFetch=true&useCompression=true&emulateUnsupportedPstmts=false",
                "characterEncoding=ISO-8859-1",
                "characterEncoding=latin1&connectionCollation=latin1_german2_ci&useServerPrepStmts=true",
                "connectionCollation=utf8mb3_general_ci",
                "connectionCollation=utf8mb4_unicode_ci&useServerPrepStmts=true",
                "characterEncoding=UTF-8&characterSetResults=latin1",
                "connectionCollation=utf8mb4_bin",
                "sessionVariables=sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES',time_zone='-03:00',group_concat_max_len=7",
                "jdbcCompliantTruncation=false&sessionVariables=sql_mode=''&zeroDateTimeBehavior=CONVERT_TO_NULL",
                "connectionTimeZone=-05:00&forceConnectionTimeZoneToSession=true&sendFractionalSeconds=false",
                "useLocalSessionState=true&useLocalTransactionState=true&cacheServerConfiguration=true",
                "useLocalSessionState=true&cacheServerConfiguration=true&elideSetAutoCommits=true&cacheResultSetMetadata=true"
                        + "&maintainTimeStats=false&useServerPrepStmts=true&cachePrepStmts=true&rewriteBatchedStatements=true",
                "alwaysSendSetIsolation=false&autoReconnect=true&interactiveClient=true&createDatabaseIfNotExist=true",
                "tinyInt1isBit=false&yearIsDateType=false&useOldAliasMetadataBehavior=true&treatUtilDateAsTimestamp=false",
                "disconnectOnExpiredPasswords=false&connectionAttributes=program:suite,kind:ünï&useReadAheadInput=false"
            })
    void connectorJ(String options) throws SQLException {
        sameAnswers(CONNECTOR_J + options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslMode=disable",
                "sslMode=trust&useServerPrepStmts=true&defaultFetchSize=3",
                "useServerPrepStmts=true&cachePrepStmts=false&useAffectedRows=true",
                "useServerPrepStmts=true&prepStmtCacheSize=2&disablePipeline=true",
                "useBulkStmts=true&useServerPrepStmts=true&useCompression=true&allowLocalInfile=false",
                "rewriteBatchedStatements=true&allowMultiQueries=true&sslMode=trust",
                "allowLocalInfile=false&useAffectedRows=true&continueBatchOnError=false",
                "connectionCollation=utf8mb4_bin&returnMultiValuesGeneratedIds=true",
                "sessionVariables=sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES',time_zone='-03:00',group_concat_max_len=7",
                "timezone=-05:00&tinyInt1isBit=false&yearIsDateType=false",
                "autocommit=true&transactionIsolation=READ-COMMITTED&assureReadOnly=true&useResetConnection=true"
            })
    void mariaDb(String options) throws SQLException {
        sameAnswers(MARIADB + options);
    }

    /** Both drivers kill the statement from a connection of their own, by the number that the session was greeted with. */
    @ParameterizedTest
    @ValueSource(strings = {CONNECTOR_J, MARIADB})
    void aTimeoutEndsTheStatementAlone(String url) throws SQLException {
        try (var _ = new OtherSessions(bed);
                Connection session = DriverManager.getConnection("jdbc:" + url.formatted(bed.port()), "app", "app");
                Statement statement = session.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatThrownBy(() -> statement.executeQuery("SELECT COUNT(*) FROM users, (SELECT SLEEP(20)) slow"))
                    .isInstanceOf(SQLException.class);
            try (ResultSet rows = statement.executeQuery("SELECT 'still there'")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }
}
