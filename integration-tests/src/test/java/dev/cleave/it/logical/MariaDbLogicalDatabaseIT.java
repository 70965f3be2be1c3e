package dev.cleave.it.logical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link OneLogicalDatabaseIT} and {@link WhatLibrariesAskIT}, with MariaDB. */
@Timeout(180)
class MariaDbLogicalDatabaseIT {
    @RegisterExtension
    private static final SplitSchema split = SplitSchema.onMariaDb();

    static Stream<String> statements() {
        return Stream.of(
                        List.of(
                                "SHOW TABLES",
                                "SHOW FULL TABLES",
                                "SHOW FULL TABLES FROM app LIKE 'gist%'",
                                "SHOW TABLES WHERE Tables_in_app > 'gists'",
                                "SHOW TABLE STATUS",
                                "SHOW TABLE STATUS LIKE 'gists'",
                                "SHOW TRIGGERS",
                                "SHOW CREATE TABLE gists",
                                "SHOW CREATE TABLE gist_names",
                                "DESCRIBE gists",
                                "SHOW FULL COLUMNS FROM gist_comments",
                                "SHOW INDEX FROM gists",
                                table("TABLES", "TABLE_SCHEMA", "TABLE_NAME"),
                                table("COLUMNS", "TABLE_SCHEMA", "TABLE_NAME, ORDINAL_POSITION"),
                                table("STATISTICS", "TABLE_SCHEMA", "TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX"),
                                table("KEY_COLUMN_USAGE", "TABLE_SCHEMA", "TABLE_NAME, CONSTRAINT_NAME"),
                                table("TABLE_CONSTRAINTS", "TABLE_SCHEMA", "TABLE_NAME, CONSTRAINT_NAME"),
                                table("REFERENTIAL_CONSTRAINTS", "CONSTRAINT_SCHEMA", "TABLE_NAME"),
                                table("CHECK_CONSTRAINTS", "CONSTRAINT_SCHEMA", "TABLE_NAME"),
                                table("VIEWS", "TABLE_SCHEMA", "TABLE_NAME"),
                                table("TRIGGERS", "TRIGGER_SCHEMA", "TRIGGER_NAME"),
                                table("PARTITIONS", "TABLE_SCHEMA", "TABLE_NAME, PARTITION_NAME"),
                                table("GEOMETRY_COLUMNS", "F_TABLE_SCHEMA", "F_TABLE_NAME"),
                                "SELECT table_name, COUNT(*) n FROM information_schema.columns WHERE table_schema ="
                                        + " DATABASE() GROUP BY table_name HAVING n > 1 ORDER BY n DESC, 1 LIMIT 2"),
                        LibraryStatements.DJANGO.statements(),
                        LibraryStatements.SQLALCHEMY.statements(),
                        LibraryStatements.SEQUELIZE.statements(),
                        LibraryStatements.ACTIVE_RECORD.statements())
                .flatMap(List::stream)
                .filter(sql -> !sql.startsWith("SET "))
                .distinct();
    }

    private static String table(String name, String schema, String order) {
        return "SELECT * FROM information_schema." + name + " WHERE " + schema + " = 'app' ORDER BY " + order;
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isAnsweredAsByOneServer(String sql) throws SQLException {
        try (Connection here = split.here("useServerPrepStmts=true");
                Connection there = split.there("useServerPrepStmts=true")) {
            assertThat(inCapitals(sql, Answers.query(here, sql))).isEqualTo(inCapitals(sql, Answers.query(there, sql)));
            assertThat(inCapitals(sql, Answers.prepared(here, sql)))
                    .isEqualTo(inCapitals(sql, Answers.prepared(there, sql)));
        }
    }

    /** MariaDB names columns of information_schema as the statement writes them; through Cleave they are in capitals. */
    private static List<String> inCapitals(String sql, List<String> answer) {
        List<String> comparable = Answers.inOrder(sql, answer);
        comparable.set(0, comparable.getFirst().toUpperCase(Locale.ROOT));
        return comparable;
    }

    @Test
    void definitionsGoToTheOwner() throws SQLException {
        try (Connection here = split.here("")) {
            SplitSchema.run(here, "ALTER TABLE gists ADD COLUMN added INT", "CREATE TABLE fresh (id INT PRIMARY KEY)");
            assertThat(Answers.query(here, "SHOW COLUMNS FROM gists LIKE 'added'"))
                    .hasSize(2);
            assertThat(columnsNamedAdded(split.bed().clusterA())).isEqualTo("0");
            assertThat(columnsNamedAdded(split.bed().clusterB())).isEqualTo("1");
            assertThat(Answers.query(here, "SHOW TABLES LIKE 'fresh'")).hasSize(2);
            SplitSchema.run(here, "ALTER TABLE gists DROP COLUMN added", "DROP TABLE fresh");
        }
    }

    private static String columnsNamedAdded(MySqlServer server) {
        return server.queryValue("SELECT COUNT(*) FROM information_schema.columns WHERE column_name = 'added'");
    }
}
