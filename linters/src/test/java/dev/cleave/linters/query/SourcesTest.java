package dev.cleave.linters.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final String GENERAL = """
            /usr/sbin/mysqld, Version: 8.0.33 (MySQL Community Server - GPL). started with:
            Tcp port: 3306  Unix socket: /tmp/mysql.sock
            Time                 Id Command    Argument
            2026-11-22T01:16:16.123456Z\t    8 Connect\tapp@localhost on shop using TCP/IP
            2026-11-22T01:16:16.123457Z\t    8 Query\tSELECT 1
              FROM a

            WHERE x
            2026-11-22T01:16:16.123458Z\t    9 Prepare\tSELECT ?
            2026-11-22T01:16:16.123458Z\t    9 Execute\tSELECT 2
            2026-11-22T01:16:16.123459Z\t    8 Init DB\tother
            2026-11-22T01:16:16.123459Z\t    8 Quit\t
            """;
    private static final String SLOW = """
            # Time: 2026-11-22T01:16:16.123456Z
            # User@Host: app[app] @ localhost []  Id:     8
            # Query_time: 0.000272  Lock_time: 0.000001 Rows_sent: 1  Rows_examined: 0
            use shop;
            SET timestamp=1700000000;
            SELECT 1
            # not a header
            FROM a;
            # User@Host: app[app] @ localhost []  Id:     8
            # administrator command: Quit;
            # Time: 2026-11-22T01:16:17.123456Z
            # User@Host: app[app] @ localhost []  Id:     8
            SET timestamp=1700000001;
            SELECT 2;
            """;
    private static final String RAILS = """
            Started GET "/" for 127.0.0.1
              \u001B[1m\u001B[36mUser Load (0.4ms)\u001B[0m  \u001B[1m\u001B[34mSELECT `users`.* FROM `users` WHERE `id` = 1\u001B[0m  [["id", 1]]
              ↳ app/models/user.rb:12:in 'find'
            D, [2026-11-22T01:16:16.000000 #123] DEBUG -- : [abc]   TRANSACTION (0.1ms)  BEGIN
              CACHE Gist Load (0.0ms)  SELECT * FROM gists
            Completed 200 OK in 12ms (Views: 1.0ms | ActiveRecord: 0.5ms)
            """;
    private static final String HIBERNATE = """
            2026-11-22 main INFO starting
            Hibernate: select u.id from users u
            Hibernate:\s
                select
                    g.id
                from
                    gists g
            2026-11-22 01:16:16.000 DEBUG 7 --- [main] org.hibernate.SQL   : insert into users values (?)
            2026-11-22 01:16:16.000 TRACE 7 --- [main] o.h.type : binding
            """;

    @Test
    void readsGeneralLogs() {
        assertThat(Collected.of(InputFormat.GENERAL, GENERAL))
                .containsExactly(
                        "8 closed",
                        "8 uses shop",
                        "8@f:5: SELECT 1\n  FROM a\n\nWHERE x",
                        "9@f:10: SELECT 2",
                        "8 uses other",
                        "8 closed");
    }

    @Test
    void readsGeneralLogsWithTheTimeOfOldServers() {
        String log = "261122  1:16:16\t    8 Query\tSELECT 1\n\t\t    8 Query\tSELECT 2\n\t\t    9 Query\tSELECT 3\n";

        assertThat(Collected.of(InputFormat.GENERAL, log))
                .containsExactly("8@f:1: SELECT 1", "8@f:2: SELECT 2", "9@f:3: SELECT 3");
    }

    @Test
    void readsSlowLogs() {
        assertThat(Collected.of(InputFormat.SLOW, SLOW))
                .containsExactly("0 uses shop", "0@f:6: SELECT 1\n# not a header\nFROM a;", "0@f:14: SELECT 2;");
    }

    @Test
    void readsRailsLogsWithTheLineOfTheApplication() {
        assertThat(Collected.of(InputFormat.RAILS, RAILS))
                .containsExactly(
                        "0@app/models/user.rb:12: SELECT `users`.* FROM `users` WHERE `id` = 1",
                        "0@f:4: BEGIN",
                        "0@f:5: SELECT * FROM gists");
    }

    @Test
    void readsHibernateLogs() {
        assertThat(Collected.of(InputFormat.HIBERNATE, HIBERNATE))
                .containsExactly(
                        "0@f:2: select u.id from users u",
                        "0@f:3: \n    select\n        g.id\n    from\n        gists g",
                        "0@f:8: insert into users values (?)");
    }

    @Test
    void readsSqlAsTheShellDoes() {
        String sql = """
                -- heading; not a statement
                SELECT ';' /* ; */, "a\\";", `;` FROM t; SELECT 2 # ;
                ;
                DELIMITER //
                CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END//
                delimiter ;

                SELECT 'two
                lines;';
                SELECT 'not ended""";

        assertThat(Collected.of(InputFormat.SQL, sql))
                .containsExactly(
                        "0@f:2: -- heading; not a statement\nSELECT ';' /* ; */, \"a\\\";\", `;` FROM t",
                        "0@f:2: SELECT 2 # ;",
                        "0@f:5: CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END",
                        "0@f:8: SELECT 'two\nlines;'",
                        "0@f:10: SELECT 'not ended");
    }

    @Test
    void tellsFormatsByTheirContent() throws IOException {
        assertThat(detect(GENERAL)).isEqualTo(InputFormat.GENERAL);
        assertThat(detect(SLOW)).isEqualTo(InputFormat.SLOW);
        assertThat(detect(RAILS)).isEqualTo(InputFormat.RAILS);
        assertThat(detect(HIBERNATE)).isEqualTo(InputFormat.HIBERNATE);
        assertThat(detect("SELECT 1;")).isEqualTo(InputFormat.SQL);
        assertThat(InputFormat.detect("a.sql", stream(GENERAL))).isEqualTo(InputFormat.SQL);
    }

    private static InputFormat detect(String input) throws IOException {
        return InputFormat.detect("-", stream(input));
    }

    private static BufferedInputStream stream(String input) {
        return new BufferedInputStream(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }
}
