package dev.cleave.it.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.StoredObjects;
import dev.cleave.config.TableName;
import dev.cleave.linters.schema.CatalogReader;
import dev.cleave.linters.schema.SchemaReach;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sql.Effect;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference.Access;
import dev.cleave.sql.TouchedTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** As {@link TableReferencesIT}, through views, triggers and routines as they stand in the live schema. */
class SeenThroughIT {
    private static final Path CORPUS = Path.of("..", "sql-analysis", "src", "test", "resources", "corpus");
    private static final String SCHEMA = "github";

    private static MySqlServer server;
    private static Connection connection;
    private static StoredObjects objects;

    private final StatementAnalyzer analyzer = new StatementAnalyzer();

    @BeforeAll
    static void startServer() throws SQLException, IOException {
        server = MySqlServer.start(MySqlHome.find(Optional.empty(), Progress.silent()));
        for (String file : List.of("schema.sql", "objects.sql")) {
            server.execute(Files.readAllLines(CORPUS.resolve(file)).toArray(String[]::new));
        }
        connection = server.connect(SCHEMA);
        objects = SchemaReach.of(CatalogReader.read("main", connection)).objects();
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void stopServer() throws SQLException {
        connection.close();
        server.close();
    }

    @Test
    void findsTheTablesThatTheServerLocks() throws IOException {
        List<String> flaws = new ArrayList<>();
        for (String sql : Files.readAllLines(CORPUS.resolve("seen_through.sql"))) {
            try {
                compare(sql, flaws);
            } catch (SQLException e) {
                flaws.add(sql + ": " + e.getMessage());
            }
        }
        assertThat(flaws).isEmpty();
    }

    private void compare(String sql, List<String> flaws) throws SQLException {
        byte[] bytes = sql.getBytes(UTF_8);
        StatementPlan plan = analyzer.analyze(bytes, 0, bytes.length, SqlDialect.DEFAULT);
        TouchedTables touched = TouchedTables.of(plan, SCHEMA, objects, Set.of());
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // until there is no further result
            }
            SortedMap<String, Boolean> locked = MetadataLocks.of(statement);
            if (!names(touched.tables().keySet()).equals(List.copyOf(locked.keySet()))) {
                flaws.add(sql + ": found " + touched.tables() + ", locked " + locked);
            }
            touched.tables().forEach((table, access) -> {
                boolean written = access == Access.WRITE || plan.has(Effect.LOCKING_READ);
                if (written != locked.getOrDefault(table.toString(), written)) {
                    flaws.add(sql + ": " + table + (written ? " is not written" : " is written"));
                }
            });
            if (!touched.isComplete()) {
                flaws.add(sql + ": not all is known");
            }
        } finally {
            connection.rollback();
        }
    }

    private static List<String> names(Set<TableName> tables) {
        return tables.stream().map(TableName::toString).toList();
    }
}
