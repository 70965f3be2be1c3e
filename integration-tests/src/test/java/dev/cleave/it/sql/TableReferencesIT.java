package dev.cleave.it.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sql.Effect;
import dev.cleave.sql.GeneratedCorpus;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * MySQL says which tables a statement touched: inside a transaction, {@code performance_schema.metadata_locks} lists them. The analysis must find
 * exactly these.
 */
class TableReferencesIT {
    private static final Path CORPUS = Path.of("..", "sql-analysis", "src", "test", "resources", "corpus");
    private static final String SCHEMA = "github";
    private static final int SYNTAX_ERROR = 1064;

    private static MySqlServer server;
    private static Connection connection;
    private static SqlDialect dialect;

    private final StatementAnalyzer analyzer = new StatementAnalyzer();

    @BeforeAll
    static void startServer() throws SQLException, IOException {
        server = MySqlServer.start(MySqlHome.find(Optional.empty(), Progress.silent()));
        server.execute(Files.readAllLines(CORPUS.resolve("schema.sql")).toArray(String[]::new));
        connection = server.connect(SCHEMA);
        connection.setAutoCommit(false);
        int version = server.version().major() * 10_000
                + server.version().minor() * 100
                + server.version().patch();
        dialect = new SqlDialect(version, false, false, false, SqlDialect.ClientCharset.ASCII_SAFE);
    }

    @AfterAll
    static void stopServer() throws SQLException {
        connection.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries.sql", "dml.sql"})
    void findsTheTablesThatTheServerLocks(String file) throws IOException, SQLException {
        compareAll(Files.readAllLines(CORPUS.resolve(file)));
    }

    @Test
    void findsTheTablesThatTheServerLocksForGeneratedStatements() throws SQLException {
        compareAll(GeneratedCorpus.statements());
    }

    private void compareAll(List<String> statements) throws SQLException {
        List<String> flaws = new ArrayList<>();
        for (String sql : statements) {
            compare(sql, flaws);
        }
        assertThat(flaws).isEmpty();
    }

    /** Their tables are annotated by hand, since they commit; the server judges at least that they are statements. */
    @Test
    void annotatesOnlyStatementsThatTheServerCanParse() throws IOException, SQLException {
        List<String> flaws = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve("annotated.sql"))) {
            String sql = line.substring(0, line.lastIndexOf(" -- tables:"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET @text = " + literal(sql));
                statement.execute("PREPARE corpus FROM @text");
            } catch (SQLException e) {
                if (e.getErrorCode() == SYNTAX_ERROR) {
                    flaws.add(sql + ": " + e.getMessage());
                }
            }
        }
        assertThat(flaws).isEmpty();
    }

    private void compare(String sql, List<String> flaws) throws SQLException {
        StatementPlan plan = analyze(sql);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            drain(statement);
            SortedMap<String, Boolean> locked = MetadataLocks.of(statement);
            SortedMap<String, Boolean> found = found(plan);
            if (!found.keySet().equals(locked.keySet())) {
                flaws.add(sql + ": found " + found.keySet() + ", locked " + locked.keySet());
            }
            found.forEach((table, written) -> compareAccess(sql, plan, table, written, locked, flaws));
        } catch (SQLException e) {
            flaws.add(sql + ": " + e.getMessage());
        } finally {
            connection.rollback();
        }
    }

    /** A write needs a lock to write. The server also takes one for locking reads, and for the tables that a multi-table UPDATE only reads. */
    private static void compareAccess(
            String sql,
            StatementPlan plan,
            String table,
            boolean written,
            Map<String, Boolean> locked,
            List<String> flaws) {
        boolean lockedToWrite = locked.getOrDefault(table, written);
        boolean stronger = plan.has(Effect.LOCKING_READ) || sql.contains("UPDATE") || sql.startsWith("EXPLAIN");
        if (written && !lockedToWrite || !written && lockedToWrite && !stronger) {
            flaws.add(sql + ": " + table + (written ? " is not written" : " is written"));
        }
    }

    private static void drain(Statement statement) throws SQLException {
        while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
            // until there is no further result
        }
    }

    private static SortedMap<String, Boolean> found(StatementPlan plan) {
        SortedMap<String, Boolean> found = new TreeMap<>();
        for (TableReference table : plan.tables()) {
            String schema = table.schema() == null ? SCHEMA : table.schema();
            found.merge(
                    schema + "." + table.table(), table.access() == TableReference.Access.WRITE, Boolean::logicalOr);
        }
        return found;
    }

    private StatementPlan analyze(String sql) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        return analyzer.analyze(bytes, 0, bytes.length, dialect);
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
