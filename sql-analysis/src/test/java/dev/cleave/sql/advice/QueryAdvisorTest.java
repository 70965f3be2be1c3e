package dev.cleave.sql.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.GeneratedCorpus;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryAdvisorTest {
    private static final Map<String, String> DOMAINS = Map.ofEntries(
            Map.entry("gists", "gists"),
            Map.entry("gist_comments", "gists"),
            Map.entry("starred_gists", "gists"),
            Map.entry("users", "users"),
            Map.entry("avatars", "users"),
            Map.entry("repositories", "repositories"),
            Map.entry("issues", "repositories"),
            Map.entry("stars", "repositories"));
    private static final int AT_LEAST_SPLIT = 40;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SELECT `gists`.* FROM `gists` INNER JOIN `users` ON `users`.`id` = `gists`.`user_id` WHERE `users`.`login` = 'a' LIMIT 3 ~ SELECT `users`.`id` FROM `users` WHERE `users`.`login` = ? / SELECT `gists`.* FROM `gists` WHERE `gists`.`user_id` IN (?)
            SELECT g.id, c.body, u.login FROM gists g JOIN gist_comments c ON c.gist_id = g.id JOIN users u ON u.id = c.user_id WHERE g.id IN (1, 2) ~ SELECT g.id, c.body, c.user_id FROM gists g JOIN gist_comments c ON c.gist_id = g.id WHERE g.id IN (?) / SELECT u.login, u.id FROM users u WHERE u.id IN (?)
            SELECT g.* FROM gists g, users u WHERE u.id = g.user_id AND u.n = 1 ~ SELECT u.id FROM users u WHERE u.n = ? / SELECT g.* FROM gists g WHERE g.user_id IN (?)
            SELECT * FROM gists JOIN users USING (id) ~ SELECT gists.* FROM gists / SELECT users.* FROM users WHERE users.id IN (?)
            SELECT g.*, u.* FROM gists g LEFT JOIN users u ON u.id = g.user_id AND u.n = 1 WHERE g.n = 2 ~ SELECT g.* FROM gists g WHERE g.n = ? / SELECT u.* FROM users u WHERE u.n = ? AND u.id IN (?)
            SELECT g.id FROM gists g LEFT JOIN users u ON u.id = g.user_id WHERE u.id IS NULL ~ SELECT g.id, g.user_id FROM gists g / SELECT u.id FROM users u WHERE u.id IN (?)
            SELECT g.id FROM gists g LEFT JOIN gist_comments c ON c.gist_id = g.id LEFT JOIN users u ON u.id = c.user_id ~ SELECT g.id, c.user_id FROM gists g LEFT JOIN gist_comments c ON c.gist_id = g.id / SELECT u.id FROM users u WHERE u.id IN (?)
            SELECT COUNT(*) FROM gists g JOIN users u ON u.id = g.user_id WHERE u.n = 1 ~ SELECT u.id FROM users u WHERE u.n = ? / SELECT g.user_id FROM gists g WHERE g.user_id IN (?)
            SELECT u.login FROM users u JOIN gists g ON g.user_id = u.id JOIN issues i ON i.user_id = u.id WHERE i.n = 1 ~ SELECT i.user_id FROM issues i WHERE i.n = ? / SELECT u.login, u.id FROM users u WHERE u.id IN (?) / SELECT g.user_id FROM gists g WHERE g.user_id IN (?)
            SELECT g.id FROM gists g JOIN users u ON u.id = g.user_id AND u.n = g.n ~ SELECT g.id, g.user_id, g.n FROM gists g / SELECT u.id, u.n FROM users u WHERE u.id IN (?) AND u.n IN (?)
            SELECT id FROM gists WHERE user_id IN (SELECT id FROM users WHERE n = 1) ORDER BY id LIMIT 2 ~ SELECT id FROM users WHERE n = ? / SELECT id FROM gists WHERE user_id IN (?) ORDER BY id LIMIT ?
            SELECT id FROM gists WHERE user_id NOT IN (SELECT id FROM users) ~ SELECT id FROM users / SELECT id FROM gists WHERE user_id NOT IN (?)
            SELECT id FROM gists WHERE user_id = (SELECT MAX(id) FROM users) ~ SELECT MAX(id) FROM users / SELECT id FROM gists WHERE user_id = ?
            SELECT g.id FROM gists g WHERE EXISTS (SELECT 1 FROM stars s WHERE s.user_id = g.user_id AND s.n = 1) ~ SELECT DISTINCT s.user_id FROM stars s WHERE s.n = ? AND s.user_id IS NOT NULL / SELECT g.id FROM gists g WHERE g.user_id IN (?)
            SELECT g.id FROM gists g WHERE NOT EXISTS (SELECT * FROM users u WHERE u.id = g.user_id) ~ SELECT DISTINCT u.id FROM users u WHERE u.id IS NOT NULL / SELECT g.id FROM gists g WHERE (g.user_id IS NULL OR g.user_id NOT IN (?))
            SELECT id FROM gists UNION ALL SELECT id FROM users ~ SELECT id FROM gists / SELECT id FROM users
            """)
    void proposesStatementsOfOneDomainEach(String sql, String expected) {
        assertThat(String.join(" / ", advise(sql).statements())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            SELECT title FROM gists g JOIN users u ON u.id = g.user_id ~ Say which table title belongs to
            SELECT * FROM gists NATURAL JOIN users ~ NATURAL JOIN out with ON
            SELECT * FROM gists g RIGHT JOIN users u ON u.id = g.user_id ~ RIGHT JOIN round
            SELECT g.id FROM gists g JOIN users u ON u.n > g.n ~ Nothing ties u to the rest
            SELECT g.id FROM gists g JOIN users u ON u.id = g.user_id OR u.n = 1 ~ Nothing ties u to the rest
            SELECT g.id FROM gists g LEFT JOIN users u ON u.id = g.user_id AND g.n = 1 ~ decide in the application which match
            SELECT g.id FROM gists g LEFT JOIN users u ON u.id = g.user_id JOIN issues i ON i.user_id = u.id ~ Nothing ties i to the rest
            SELECT g.id, (SELECT login FROM users u WHERE u.id = g.user_id) FROM gists g ~ A subquery stands among what is selected
            SELECT * FROM (SELECT id FROM users) x JOIN gists g ON g.user_id = x.id ~ a query of its own first
            SELECT * FROM gists g WHERE g.id IN (SELECT u.id FROM users u WHERE u.n = g.n) ~ uses columns of the query around
            SELECT g.id FROM gists g WHERE EXISTS (SELECT 1 FROM users u WHERE u.n > g.n) ~ by more than one equality
            SELECT g.id FROM gists g WHERE g.n = 1 OR g.user_id IN (SELECT id FROM users) ~ inside a larger condition
            WITH x AS (SELECT id FROM users) SELECT * FROM gists JOIN x ON x.id = gists.user_id ~ (WITH) a query of its own
            SELECT g.id FROM gists g JOIN users u ON u.id = g.user_id AND g.n || u.n ~ What || and XOR mean
            SELECT g.id FROM gists g JOIN users u ON u.id = g.user_id FOR UPDATE ~ It locks rows
            SELECT f(g.id) FROM gists g JOIN users u ON u.id = g.user_id ~ It does more than read
            SELECT 1; SELECT g.id FROM gists g JOIN users u ON u.id = g.user_id ~ one by one
            UPDATE gists g JOIN users u ON u.id = g.user_id SET g.n = 0 WHERE u.n = 1 ~ first SELECT the keys or values from users, then UPDATE gists
            UPDATE gists g JOIN users u ON u.id = g.user_id SET g.n = 0, u.n = 1 ~ run one update per domain
            DELETE FROM gists WHERE user_id IN (SELECT id FROM users) ~ then DELETE FROM gists with WHERE
            INSERT INTO gists (user_id) SELECT id FROM users ~ insert them into gists with VALUES
            ALTER TABLE gists ADD FOREIGN KEY (user_id) REFERENCES users (id) ~ drop the foreign key
            """)
    void saysWhyItProposesNothing(String sql, String reason) {
        Advice advice = advise(sql);
        assertThat(advice.statements()).isEmpty();
        assertThat(advice.explanation())
                .contains(reason)
                .contains("domain gists")
                .contains("domain users");
    }

    @Test
    void leavesStatementsOfOneDomainAlone() {
        assertThat(advise("SELECT * FROM gists JOIN gist_comments USING (id)").explanation())
                .contains("one domain");
    }

    @Test
    void countsTablesInNoDomainAsOne() {
        Advice advice = advise("SELECT e.id FROM events e JOIN users u ON u.id = e.user_id");
        assertThat(advice.statements()).hasSize(2);
        assertThat(advice.explanation()).contains("no domain (events)");
    }

    @Test
    void saysWhatIsLeftForTheApplication() {
        assertThat(advise("SELECT u.login, COUNT(*) AS n FROM users u JOIN gists g ON g.user_id = u.id WHERE g.n < u.n"
                                + " GROUP BY u.login HAVING n > 3 ORDER BY n LIMIT 5")
                        .explanation())
                .contains("takes for g.user_id IN (?) the different values of u.id from statement 1")
                .contains("Keep only the combinations for which g.n < u.n.")
                .contains("SELECT u.login, COUNT(*) AS n GROUP BY u.login HAVING n > ?.")
                .contains("ORDER BY n.")
                .contains("LIMIT");
    }

    @Test
    void leavesToTheApplicationWhatIsNotNullWithoutAMatch() {
        Advice advice =
                advise("SELECT g.id, COALESCE(u.login, 'nobody') FROM gists g LEFT JOIN users u ON u.id = g.user_id");
        assertThat(advice.statements()).last().isEqualTo("SELECT u.login, u.id FROM users u WHERE u.id IN (?)");
        assertThat(advice.explanation()).contains("Compute COALESCE(u.login, ?) in the application.");
    }

    @Test
    void countsStatementsFromTheFirstSubqueryOn() {
        Advice advice = advise("SELECT g.id FROM gists g JOIN users u ON u.id = g.user_id"
                + " WHERE g.n IN (SELECT i.id FROM issues i)");
        assertThat(advice.statements()).hasSize(3);
        assertThat(advice.explanation())
                .contains("Statement 1 gives the values for g.n IN (?)")
                .contains("Statement 3 takes for u.id IN (?) the different values of g.user_id from statement 2");
    }

    @Test
    void keepsNoLiteral() {
        Advice advice = advise(
                "SELECT g.id FROM gists g JOIN users u ON u.id = g.user_id WHERE u.login = 'secret' AND g.n = 4711");
        assertThat(advice.toString()).doesNotContain("secret").doesNotContain("4711");
    }

    @Test
    void answersWhateverIsAsked() {
        List<String> hostile = List.of(
                "SELECT * FROM gists JOIN users ON " + "(".repeat(2000),
                "SELECT * FROM gists g JOIN users u ON u.id = g.user_id WHERE " + "(".repeat(30) + "1" + ")".repeat(30),
                "SELECT " + "g.a, ".repeat(2000) + "1 FROM gists g JOIN users u ON u.id = g.user_id",
                "SELECT * FROM gists JOIN users WHERE 'a",
                "FROM gists, users",
                "SELECT FROM gists JOIN users",
                "SELECT * FROM gists JOIN users ON");
        for (String sql : hostile) {
            assertThat(advise(sql).statements()).as(sql).isEmpty();
        }
    }

    /** Whatever the statement: each proposal can be parsed, is a query, stays within one domain, and together they touch what the statement touches. */
    @Test
    void staysWithinDomainsForTheWholeCorpus() throws ParseException {
        int split = 0;
        for (String sql : GeneratedCorpus.statements()) {
            Advice advice = advise(sql);
            Set<String> tables = new TreeSet<>();
            for (String statement : advice.statements()) {
                StatementPlan plan = plan(statement);
                assertThat(new CCJSqlParser(statement).Statement()).isNotNull();
                assertThat(plan.kind()).as(statement).isEqualTo(StatementKind.SELECT);
                assertThat(plan.tables().stream().map(QueryAdvisorTest::domain).distinct())
                        .as("%s for %s", statement, sql)
                        .hasSize(1);
                tables.addAll(names(plan));
            }
            if (!advice.statements().isEmpty()) {
                split++;
                assertThat(tables).as(sql).isEqualTo(names(plan(sql)));
            }
            assertThat(advice.explanation()).isNotBlank();
        }
        assertThat(split).isGreaterThan(AT_LEAST_SPLIT);
    }

    private static Set<String> names(StatementPlan plan) {
        return plan.tables().stream()
                .map(table -> table.schema() + "." + table.table())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Advice advise(String sql) {
        return QueryAdvisor.advise(sql, SqlDialect.DEFAULT, table -> DOMAINS.get(table.table()));
    }

    private static @Nullable String domain(TableReference table) {
        return DOMAINS.get(table.table());
    }

    private static StatementPlan plan(String sql) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        return new StatementAnalyzer().analyze(bytes, 0, bytes.length, SqlDialect.DEFAULT);
    }
}
