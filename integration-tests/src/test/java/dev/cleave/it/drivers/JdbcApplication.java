package dev.cleave.it.drivers;

import dev.cleave.sandbox.MySqlServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One session of an application on JDBC: what a driver does differently with other options, and what it is answered. */
public final class JdbcApplication {
    /** How many rows of {@code gists} it commits. */
    static final int GISTS = 20;

    /** What it finds. */
    static final String[] TABLES = {
        "DROP TABLE IF EXISTS app.documents",
        "CREATE TABLE app.documents (id BIGINT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(20) UNIQUE, amount DECIMAL(12, 4),"
                + " at DATETIME(6), seen TIMESTAMP(3) NULL, body LONGBLOB, flag TINYINT(1), latin VARCHAR(50) CHARACTER SET"
                + " latin1) CHARACTER SET utf8mb4",
        "DROP PROCEDURE IF EXISTS app.doubled",
        "CREATE PROCEDURE app.doubled(INOUT n INT, OUT text VARCHAR(20)) BEGIN SELECT n; SET n = n * 2, text = 'ünï'; SELECT"
                + " 'second'; END"
    };

    private static final String INSERT = "INSERT INTO documents (title, amount, flag) VALUES (?, ?, TRUE)";

    private final Connection session;
    private final Path file;
    private final Transcript answers = new Transcript();

    /** Makes the tables anew. */
    public static void createTables(MySqlServer server) {
        server.execute(TABLES);
    }

    private JdbcApplication(Connection session, Path file) {
        this.session = session;
        this.file = file;
    }

    /** @param file has lines of a title and an amount, to be loaded */
    public static List<String> run(String url, Path file) throws SQLException {
        try (Connection session = DriverManager.getConnection(url, "app", "app")) {
            var application = new JdbcApplication(session, file);
            application.settings();
            application.counts();
            application.batches();
            application.cursors();
            application.several();
            application.texts();
            application.times();
            application.procedure();
            application.transactions();
            application.descriptions();
            application.refusals();
            application.gists();
            application.settings();
            return application.answers.lines();
        }
    }

    private void settings() {
        query(
                "SELECT @@character_set_client, @@character_set_connection, @@character_set_results, @@collation_connection, @@sql_mode");
        query(
                "SELECT @@autocommit, @@time_zone, @@transaction_isolation, @@group_concat_max_len, @@sql_select_limit, DATABASE()");
        answers.add("isolation", session::getTransactionIsolation);
        answers.add("version", () -> session.getMetaData().getDatabaseProductVersion());
    }

    private void counts() {
        update("INSERT INTO documents (title, amount) VALUES ('one', 1), ('two', 2)");
        // Rows that match, or rows that change
        update("UPDATE documents SET amount = amount");
        update("UPDATE documents SET amount = 1");
        update("INSERT INTO documents (id, title) VALUES (1, 'one') ON DUPLICATE KEY UPDATE title = 'one'");
        update("INSERT INTO documents (id, title) VALUES (1, 'one') ON DUPLICATE KEY UPDATE title = 'changed'");
        update("REPLACE INTO documents (id, title) VALUES (2, 'replaced')");
        update("DELETE FROM documents WHERE id > 100");
        query("SELECT id, title, amount FROM documents ORDER BY id");
    }

    private void batches() {
        batch("batch", "a", "b", "c", "d", "e");
        batch("batch with a duplicate", "f", "a", "g");
        answers.add("upserts", () -> {
            try (PreparedStatement upsert = session.prepareStatement(
                    "INSERT INTO documents (title, amount) VALUES (?, 1) ON DUPLICATE KEY UPDATE amount = amount + 1")) {
                for (String title : new String[] {"a", "h", "a"}) {
                    upsert.setString(1, title);
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
        answers.add("mixed batch", () -> {
            try (Statement statement = session.createStatement()) {
                for (int i = 0; i < 5; i++) {
                    statement.addBatch("UPDATE documents SET amount = " + i + " WHERE title IN ('a', 'b')");
                    statement.addBatch("INSERT INTO documents (title) VALUES ('mixed " + i + "')");
                }
                return statement.executeBatch();
            }
        });
        query("SELECT title, amount, flag FROM documents ORDER BY title");
    }

    private void batch(String what, String... titles) {
        answers.add(what, () -> {
            try (PreparedStatement insert = session.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
                for (String title : titles) {
                    insert.setString(1, title);
                    insert.setBigDecimal(2, new BigDecimal("1.5"));
                    insert.addBatch();
                }
                String counts = Transcript.text(insert.executeBatch());
                return counts + " keys "
                        + Transcript.rows(insert.getGeneratedKeys()).size();
            }
        });
    }

    /** Rows that are fetched in parts while the session does something else, streamed rows, and a limit. */
    private void cursors() {
        String many =
                "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 20) SELECT n, REPEAT('x', n) FROM r";
        answers.add("a cursor and another statement", () -> {
            try (PreparedStatement select = session.prepareStatement(many);
                    Statement other = session.createStatement()) {
                select.setFetchSize(3);
                try (ResultSet rows = select.executeQuery()) {
                    boolean first = rows.next();
                    int changed = other.executeUpdate("UPDATE documents SET amount = 8 WHERE title = 'a'");
                    return first + " " + changed + " " + Transcript.rows(rows);
                }
            }
        });
        answers.add("streamed", () -> {
            try (Statement select = session.createStatement()) {
                select.setFetchSize(Integer.MIN_VALUE);
                return Transcript.rows(select.executeQuery(many));
            }
        });
        answers.add("limited", () -> {
            try (Statement select = session.createStatement()) {
                select.setMaxRows(2);
                return Transcript.rows(select.executeQuery(many));
            }
        });
    }

    private void several() {
        execute(
                "SELECT 1; UPDATE documents SET amount = 3 WHERE title = 'a'; SELECT title FROM documents WHERE amount = 3");
        execute("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE documents (title, amount)");
        query("SELECT title, amount FROM documents WHERE title LIKE 'loaded%' ORDER BY title");
    }

    private void texts() {
        for (String text : List.of("ünï", "5 €", "🐬", "it's \\ \"", "Straße")) {
            answers.add("text", () -> changed("INSERT INTO documents (title, body) VALUES (?, ?)", text, text));
            answers.add("latin text", () -> changed("INSERT INTO documents (latin) VALUES (?)", text));
            answers.add("found", () -> {
                try (PreparedStatement select =
                        session.prepareStatement("SELECT title, ? FROM documents WHERE title = ?")) {
                    select.setString(1, text);
                    select.setString(2, text);
                    return Transcript.rows(select.executeQuery());
                }
            });
        }
        query(
                "SELECT title, latin, HEX(title), HEX(latin), body FROM documents WHERE title IS NULL OR body IS NOT NULL ORDER BY id");
        query("SELECT 'ünï', CHARSET('x'), COLLATION('x'), 'a' = 'A', 'ß' = 'ss', \"quoted\"");
    }

    private void times() {
        var time = LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000);
        answers.add(
                "times",
                () -> changed(
                        "INSERT INTO documents (title, at, seen) VALUES ('t', ?, ?)", time, Timestamp.valueOf(time)));
        query(
                "SELECT at, seen, CAST(at AS CHAR), CAST(seen AS CHAR), YEAR(at), CAST('0000-00-00' AS DATE) FROM documents WHERE title = 't'");
    }

    private void procedure() {
        answers.add("procedure", () -> {
            try (CallableStatement call = session.prepareCall("{CALL doubled(?, ?)}")) {
                call.setInt(1, 21);
                call.registerOutParameter(1, Types.INTEGER);
                call.registerOutParameter(2, Types.VARCHAR);
                List<String> results = Transcript.results(call, call.execute());
                return results + " " + call.getInt(1) + " " + call.getString(2);
            }
        });
    }

    private void transactions() {
        answers.add("transaction", () -> {
            session.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            session.setAutoCommit(false);
            int first = changed("DELETE FROM documents WHERE title = 'a'");
            var savepoint = session.setSavepoint();
            int second = changed("DELETE FROM documents");
            session.rollback(savepoint);
            session.commit();
            int third = changed("DELETE FROM documents WHERE title = 'b'");
            session.rollback();
            return first + " " + second + " " + third;
        });
        query("SELECT COUNT(*), @@autocommit, @@transaction_isolation, @@transaction_read_only FROM documents");
        answers.add("read only", () -> {
            session.rollback();
            session.setReadOnly(true);
            return changed("DELETE FROM documents");
        });
        answers.add("back", () -> {
            session.rollback();
            session.setReadOnly(false);
            session.setAutoCommit(true);
            session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return changed("UPDATE documents SET amount = 4 WHERE title = 'b'");
        });
        answers.add("catalog", () -> {
            session.setCatalog("information_schema");
            String now = session.getCatalog();
            session.setCatalog("app");
            return now;
        });
    }

    private void descriptions() {
        answers.add("columns", () -> {
            try (PreparedStatement select = session.prepareStatement(
                    "SELECT d.*, COUNT(*) AS c, NOW(3) FROM documents d WHERE id = ? GROUP BY id")) {
                int parameters = select.getParameterMetaData().getParameterCount();
                select.setInt(1, 2);
                return parameters + " "
                        + Transcript.columns(select.executeQuery().getMetaData());
            }
        });
        answers.add("warnings", () -> {
            try (Statement select = session.createStatement()) {
                List<String> rows = Transcript.rows(select.executeQuery("SELECT CAST('1x' AS SIGNED), 1/0"));
                return rows + " " + select.getWarnings();
            }
        });
    }

    private void refusals() {
        update("INSERT INTO documents (title) VALUES ('b')");
        update("INSERT INTO documents (title) VALUES ('a title that is too long')");
        update("INSERT INTO documents (flag) VALUES ('no number')");
        query("SELEC 1");
        query("SELECT * FROM no_such_table");
        query("SELECT 'still there'");
    }

    private void gists() {
        answers.add("gists", () -> {
            var found = new ArrayList<List<String>>();
            for (int i = 0; i < GISTS; i++) {
                session.setAutoCommit(false);
                int inserted = changed("INSERT INTO gists (name, n) VALUES (?, ?)", "ünï", i);
                try (Statement select = session.createStatement()) {
                    found.add(Transcript.rows(select.executeQuery(
                            "SELECT name, n, " + inserted + " FROM gists WHERE id = LAST_INSERT_ID()")));
                }
                session.commit();
                session.setAutoCommit(true);
            }
            return found;
        });
    }

    private int changed(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void update(String sql) {
        answers.add(sql, () -> changed(sql));
    }

    private void query(String sql) {
        answers.add(sql, () -> {
            try (PreparedStatement select = session.prepareStatement(sql)) {
                return Transcript.rows(select.executeQuery());
            }
        });
    }

    private void execute(String sql) {
        answers.add(sql, () -> {
            try (Statement statement = session.createStatement()) {
                return Transcript.results(statement, statement.execute(sql));
            }
        });
    }
}
