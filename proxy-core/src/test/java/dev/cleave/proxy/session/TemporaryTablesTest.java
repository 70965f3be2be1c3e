package dev.cleave.proxy.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.TableName;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import org.junit.jupiter.api.Test;

class TemporaryTablesTest {
    private final TemporaryTables tables = new TemporaryTables();

    private void executes(String statement) {
        byte[] sql = statement.getBytes(UTF_8);
        tables.executed(new StatementAnalyzer().analyze(sql, 0, sql.length, SqlDialect.DEFAULT), "s");
    }

    @Test
    void aDroppedOneHidesNothingAnyMore() {
        executes("CREATE TEMPORARY TABLE a (id INT)");
        executes("CREATE TEMPORARY TABLE other.b LIKE real_one");
        assertThat(tables.names()).containsExactlyInAnyOrder(new TableName("s", "a"), new TableName("other", "b"));
        executes("DROP TABLE IF EXISTS a, unknown");
        assertThat(tables.names()).containsExactly(new TableName("other", "b"));
        executes("DROP TEMPORARY TABLE other.b");
        assertThat(tables.isEmpty()).isTrue();
    }

    @Test
    void aRenamedOneIsKnownUnderItsNewName() {
        executes("CREATE TEMPORARY TABLE a (id INT)");
        executes("ALTER TABLE a ADD COLUMN n INT, RENAME TO b");
        assertThat(tables.names()).containsExactly(new TableName("s", "b"));
    }

    @Test
    void whatElseTheSameTextWritesIsNone() {
        executes(
                "CREATE TEMPORARY TABLE a (id INT); INSERT INTO gists VALUES (1); CREATE TEMPORARY TABLE b SELECT * FROM c");
        assertThat(tables.names()).containsExactlyInAnyOrder(new TableName("s", "a"), new TableName("s", "b"));
    }

    @Test
    void otherStatementsChangeNothing() {
        executes("CREATE TEMPORARY TABLE a (id INT)");
        executes("ALTER TABLE a ADD COLUMN n INT");
        executes("TRUNCATE a");
        executes("DROP TABLE other.a");
        executes("ALTER TABLE c RENAME d");
        assertThat(tables.names()).containsExactly(new TableName("s", "a"));
    }
}
