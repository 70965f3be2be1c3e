package dev.cleave.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Statements as applications send them, from a point select to a join with a long list. */
public final class TypicalStatements {
    /** sysbench's. */
    public static final String POINT_SELECT = "SELECT c FROM sbtest1 WHERE id=10037";

    private static final List<String> TEXTS = List.of(
            POINT_SELECT,
            "SELECT DISTINCT c FROM sbtest3 WHERE id BETWEEN 5021 AND 5120 ORDER BY c",
            "UPDATE sbtest2 SET k=k+1 WHERE id=4711",
            "INSERT INTO sbtest1 (id, k, c, pad) VALUES (10044, 9981,"
                    + " '68487932199-96439406143-93774651418-41631865787-96406072701-20604855487-25459966574-28203206787-41238978918-19503783441',"
                    + " '22195207048-70116052123-74140395089-76317954521-98694025897')",
            "SELECT `gists`.* FROM `gists` WHERE `gists`.`user_id` = 8817 AND `gists`.`deleted_at` IS NULL"
                    + " ORDER BY `gists`.`created_at` DESC LIMIT 30 /*application:web,controller:gists*/",
            "SELECT g.id, g.title, c.body, u.login FROM gists g JOIN gist_comments c ON c.gist_id = g.id JOIN users u ON u.id = c.user_id"
                    + " WHERE g.id IN (" + "12345, ".repeat(200)
                    + "12346) AND g.title LIKE 'it''s %' AND c.created_at > '2021-09-27 10:00:00'",
            "BEGIN",
            "COMMIT");

    private TypicalStatements() {}

    /** The statements' bytes; fresh arrays. */
    public static byte[][] bytes() {
        return TEXTS.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
    }

    /** The statements' texts. */
    public static List<String> texts() {
        return TEXTS;
    }
}
