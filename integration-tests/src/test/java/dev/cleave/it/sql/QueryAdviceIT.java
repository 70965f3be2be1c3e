package dev.cleave.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.advice.Advice;
import dev.cleave.sql.advice.QueryAdvisor;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proposed statements, run and joined as the advice says, give the rows of the original. */
class QueryAdviceIT {
    private static final Map<String, String> DOMAINS =
            Map.of("gists", "gists", "gist_comments", "gists", "users", "users", "avatars", "users", "stars", "stars");
    private static final String COLUMNS =
            " (id INT PRIMARY KEY, user_id INT, gist_id INT, name VARCHAR(20), n INT NOT NULL)";
    private static final int ROWS = 60;

    private static MySqlServer server;
    private static Connection connection;

    @BeforeAll
    static void startServer() throws SQLException, IOException {
        server = MySqlServer.start(MySqlHome.find(Optional.empty(), Progress.silent()));
        server.execute("CREATE DATABASE advice");
        connection = server.connect("advice");
        try (Statement statement = connection.createStatement()) {
            int turn = 0;
            for (String table : DOMAINS.keySet().stream().sorted().toList()) {
                statement.execute("CREATE TABLE " + table + COLUMNS);
                statement.execute(rows(table, ++turn));
            }
        }
    }

    /** Keys that match none, one or several rows, and some that are NULL. */
    private static String rows(String table, int turn) {
        StringBuilder rows = new StringBuilder("INSERT INTO " + table + " VALUES ");
        for (int i = 1; i <= ROWS; i++) {
            String userId = i % 7 == turn ? "NULL" : String.valueOf(i * turn % 80);
            String gistId = i % 11 == turn ? "NULL" : String.valueOf(i * (turn + 3) % 70);
            String name = i % 5 == 0 ? "NULL" : "'name" + i % 6 + "'";
            rows.append(i == 1 ? "(" : ", (")
                    .append(String.join(", ", String.valueOf(i), userId, gistId, name, String.valueOf(i % 4)))
                    .append(')');
        }
        return rows.toString();
    }

    @AfterAll
    static void stopServer() throws SQLException {
        connection.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT g.id, u.id FROM gists g JOIN users u ON u.id = g.user_id",
                "SELECT g.id, g.name, u.name FROM gists g JOIN users u ON u.id = g.user_id WHERE u.name IS NOT NULL",
                "SELECT `gists`.`id` FROM `gists` INNER JOIN `users` ON `users`.`id` = `gists`.`user_id` WHERE `gists`.`name` IS NULL",
                "SELECT g.id, c.id, u.id FROM gists g JOIN gist_comments c ON c.gist_id = g.id JOIN users u ON u.id = c.user_id",
                "SELECT g.id, c.id, u.id, a.id FROM gists g, gist_comments c, users u, avatars a"
                        + " WHERE c.gist_id = g.id AND u.id = c.user_id AND a.user_id = u.id AND (a.n = a.id OR a.n < u.id)",
                "SELECT s.id, u.id, g.id FROM users u JOIN gists g ON g.user_id = u.id JOIN stars s ON s.user_id = u.id WHERE s.name IS NULL",
                "SELECT s.id, u.id, g.id FROM users u JOIN gists g ON g.user_id = u.id JOIN stars s ON s.user_id = u.id AND s.n = g.n",
                "SELECT g.id, u.id FROM gists g JOIN users u ON u.id = g.user_id AND u.n = g.n",
                "SELECT g.id, u.id FROM gists g LEFT JOIN users u ON u.id = g.user_id",
                "SELECT g.id, u.id FROM gists g LEFT JOIN users u ON u.id = g.user_id AND u.name IS NULL WHERE g.name IS NOT NULL",
                "SELECT g.id, c.id, u.id FROM gists g LEFT JOIN gist_comments c ON c.gist_id = g.id LEFT JOIN users u ON u.id = c.user_id",
                "SELECT g.id, u.id, a.id, s.id FROM gists g LEFT JOIN users u ON u.id = g.user_id LEFT JOIN avatars a ON a.user_id = u.id"
                        + " JOIN stars s ON s.gist_id = g.id",
                "SELECT g.id FROM gists g WHERE g.user_id IN (SELECT u.id FROM users u WHERE u.name IS NULL)",
                "SELECT g.id FROM gists g WHERE g.user_id NOT IN (SELECT u.id FROM users u WHERE u.name IS NOT NULL)",
                "SELECT g.id FROM gists g WHERE g.user_id NOT IN (SELECT u.user_id FROM users u WHERE u.user_id IS NOT NULL)",
                "SELECT g.id FROM gists g WHERE EXISTS (SELECT * FROM stars s WHERE s.user_id = g.user_id AND s.name IS NULL)",
                "SELECT g.id FROM gists g WHERE NOT EXISTS (SELECT * FROM stars s WHERE s.user_id = g.user_id)",
                "SELECT g.id, u.id FROM gists g JOIN users u ON u.id = g.user_id"
                        + " WHERE EXISTS (SELECT * FROM stars s WHERE s.gist_id = g.id AND s.n < s.id)",
            })
    void givesTheRowsOfTheOriginal(String sql) throws SQLException {
        Advice advice = QueryAdvisor.advise(sql, SqlDialect.DEFAULT, table -> DOMAINS.get(table.table()));
        assertThat(advice.statements()).as(advice.explanation()).hasSizeGreaterThan(1);
        AdvisedJoin join = new AdvisedJoin(connection, advice);
        assertThat(join.rows(sql)).isNotEmpty().containsExactlyInAnyOrderElementsOf(AdvisedJoin.run(connection, sql));
    }
}
