package dev.cleave.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of the corpus that is made: combines the ways to name a table, to join, to nest a query and to use all that in a statement. Always the same
 * statements. Tests of other modules use it too.
 */
public final class GeneratedCorpus {
    /** Tables that no template below writes: MySQL refuses to read in a subquery what the statement writes. */
    private static final List<String> TABLES = List.of(
            "users", "repositories", "issues", "gist_comments", "gists", "starred_gists", "stars", "pull_requests");

    /** A table in a FROM list under the alias {@code x}: {@code $a} is the table, {@code $b} another one. */
    private static final List<String> FACTORS = List.of(
            "$a x",
            "$a AS x",
            "`$a` AS `x`",
            "github.$a x",
            "`github`.`$a` x",
            "github . `$a` AS x",
            "archive.gists x",
            "$a x USE INDEX (PRIMARY)",
            "($a x)",
            "(SELECT * FROM $a) x",
            "(SELECT id, user_id, name, n, doc FROM $a UNION ALL SELECT id, user_id, name, n, doc FROM github.$b) AS x",
            "LATERAL (SELECT * FROM $a WHERE id IN (SELECT id FROM $b)) x",
            "(TABLE $a) x",
            "(WITH $b AS (SELECT * FROM $a) SELECT * FROM $b) x",
            "((SELECT * FROM $a LIMIT 5)) x",
            "/*! $a */ x",
            "$a/* , stars */x");

    /** Joins of {@code $l}, called l, and {@code $r}, called x. */
    private static final List<String> JOINS = List.of(
            "$l l, $r",
            "$l l JOIN $r",
            "$l l INNER JOIN $r ON l.id = x.id",
            "$l l CROSS JOIN $r",
            "$l l STRAIGHT_JOIN $r ON l.id = x.id",
            "$l l LEFT JOIN $r ON LEFT(l.name, 1) = x.name",
            "$l AS l LEFT OUTER JOIN $r USING (id)",
            "($l l JOIN $r USING (id))",
            "$l l JOIN (stars s JOIN $r) ON l.id = x.id AND x.n IN (1, 2)",
            "{ OJ $l l LEFT OUTER JOIN $r ON l.id = x.id }");

    /** What to do with a join of l and x. */
    private static final List<String> SHELLS = List.of(
            "SELECT l.id, x.n FROM $j WHERE l.id = 1",
            "SELECT COUNT(*) FROM $j WHERE l.n > 0 GROUP BY l.n HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 3",
            "INSERT INTO labels (name, n) SELECT l.name, x.n FROM $j WHERE l.id = 1",
            "REPLACE INTO archive.users (id, n) SELECT l.id, x.n FROM $j",
            "UPDATE $j SET l.n = 5 WHERE x.id = 1",
            "DELETE l FROM $j WHERE x.id = 1",
            "DELETE FROM l USING $j WHERE x.id = 1",
            "DO (SELECT COUNT(*) FROM $j)",
            "WITH c AS (SELECT l.id, x.n FROM $j) SELECT * FROM c JOIN stars USING (id)");

    /** Queries of one column and at most one row, over {@code $a} and {@code $b}. */
    private static final List<String> SUBQUERIES = List.of(
            "SELECT MAX(id) FROM $a",
            "SELECT MAX($a.id) FROM $a JOIN $b USING (id)",
            "SELECT id FROM github.$a WHERE id = (SELECT MIN(id) FROM `$b`) LIMIT 1",
            "SELECT MAX(id) FROM (SELECT id FROM $a UNION SELECT id FROM $b) u",
            "WITH c AS (SELECT id FROM $a) SELECT MAX(c.id) FROM c, $b",
            "WITH $b AS (SELECT id FROM $a) SELECT MAX(id) FROM $b",
            "SELECT COUNT(*) FROM $a WHERE EXISTS (SELECT * FROM $b WHERE $b.id = $a.id)",
            "(SELECT MAX(id) FROM $a) UNION (SELECT MAX(id) FROM $a) LIMIT 1");

    /** Places for a query {@code $q} in a statement. */
    private static final List<String> PLACES = List.of(
            "SELECT ($q)",
            "SELECT id, ($q) AS m FROM issues",
            "SELECT id FROM issues WHERE id = ($q)",
            "SELECT id FROM issues WHERE id IN (SELECT * FROM ($q) d) OR n = 5",
            "SELECT id FROM issues WHERE EXISTS ($q) AND n IS NULL",
            "SELECT id FROM issues WHERE (n, 1) = (($q), 1)",
            "SELECT id FROM issues WHERE n BETWEEN 1 AND ($q)",
            "SELECT CASE WHEN n > ($q) THEN 1 ELSE 2 END FROM issues",
            "SELECT COALESCE(n, ($q), 0), IF(($q) > 1, 2, 3) FROM issues",
            "SELECT n FROM issues GROUP BY n HAVING n > ($q)",
            "SELECT id FROM issues ORDER BY ($q)",
            "SELECT issues.id FROM issues JOIN archive.issues a ON a.id = ($q)",
            "SELECT * FROM ($q) d (i) JOIN issues ON i = issues.id",
            "SELECT id FROM issues UNION ($q)",
            "WITH d (i) AS ($q) SELECT * FROM d",
            "SET @a = ($q), @b = 2",
            "DO ($q)",
            "INSERT INTO labels (n) VALUES (1), (($q))",
            "INSERT INTO labels (n) ($q)",
            "INSERT INTO labels SET name = 'x', n = ($q)",
            "INSERT INTO labels (id, n) VALUES (1, 2) ON DUPLICATE KEY UPDATE n = ($q), name = 'y'",
            "REPLACE INTO labels (id, n) VALUES (1, ($q))",
            "UPDATE issue_comments SET n = ($q), name = 'x' WHERE id = 1",
            "UPDATE issue_comments SET n = 1 WHERE id = ($q)",
            "UPDATE issue_comments c JOIN archive.issues i USING (id) SET c.n = ($q), i.n = 3",
            "DELETE FROM issue_comments WHERE id = ($q)",
            "DELETE c FROM issue_comments c JOIN archive.issues i ON i.id = ($q)");

    private GeneratedCorpus() {}

    /** Some 2,000 statements over the tables of {@code corpus/schema.sql}, each once. */
    public static List<String> statements() {
        Set<String> statements = new LinkedHashSet<>();
        int turn = 0;
        for (String factor : FACTORS) {
            for (String join : JOINS) {
                for (String shell : SHELLS) {
                    String joined = join.replace("$l", table(turn)).replace("$r", factor);
                    statements.add(named(shell.replace("$j", joined), turn + 1));
                    turn++;
                }
            }
        }
        for (String subquery : SUBQUERIES) {
            for (String place : PLACES) {
                for (String query : List.of(subquery, "/* ($q) */ " + subquery, "\t" + subquery + "\t")) {
                    statements.add(named(place.replace("$q", query), turn++));
                }
            }
        }
        return new ArrayList<>(statements);
    }

    private static String named(String template, int turn) {
        return template.replace("$a", table(turn)).replace("$b", table(turn + 3));
    }

    private static String table(int turn) {
        return TABLES.get(Math.floorMod(turn * 7, TABLES.size()));
    }
}
