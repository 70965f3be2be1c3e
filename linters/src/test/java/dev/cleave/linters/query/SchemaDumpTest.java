package dev.cleave.linters.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.ClusterObjects;
import dev.cleave.config.RowEvent;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.SessionUse;
import dev.cleave.config.StoredView;
import dev.cleave.config.TableName;
import dev.cleave.config.TableReach;
import dev.cleave.linters.Finding;
import dev.cleave.linters.schema.SchemaReach;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDumpTest {
    /** As mysqldump 8.0 writes it, with --no-data --routines --triggers. */
    private static final String DUMP = """
            /*!40101 SET NAMES utf8mb4 */;
            DROP TABLE IF EXISTS `gists`;
            /*!50503 SET character_set_client = utf8mb4 */;
            CREATE TABLE `gists` (
              `id` int NOT NULL,
              CONSTRAINT `c` CHECK (`id` > 0)
            ) ENGINE=InnoDB;
            /*!50003 SET sql_mode              = 'NO_ENGINE_SUBSTITUTION' */ ;
            DELIMITER ;;
            /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `added` AFTER INSERT ON `gists` FOR EACH ROW BEGIN
              UPDATE users SET n = n + 1; -- ;
            END */;;
            DELIMITER ;
            CREATE TABLE IF NOT EXISTS `users` (`id` int);
            /*!50001 CREATE VIEW `authors` AS SELECT\s
             1 AS `id`*/;
            DELIMITER ;;
            CREATE DEFINER=`root`@`localhost` FUNCTION `owner`(g INT, s SET('a','b')) RETURNS set('a','b') CHARSET utf8mb4
                READS SQL DATA
                COMMENT 'select from gists'
            RETURN (SELECT id FROM users LIMIT 1) ;;
            CREATE DEFINER=`root`@`localhost` PROCEDURE `touch`(IN g INT)
            BEGIN
              DECLARE o INT DEFAULT owner(g, 'a');
              INSERT INTO gists VALUES (g);
            END ;;
            DELIMITER ;
            /*!50001 DROP VIEW IF EXISTS `authors`*/;
            /*!50001 CREATE ALGORITHM=UNDEFINED */
            /*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
            /*!50001 VIEW `authors` AS select `g`.`id` AS `id` from (`gists` `g` join `app`.`users` `u` on((`u`.`id` = `g`.`id`))) */;
            USE other;
            CREATE TABLE t (id INT);
            CREATE OR REPLACE VIEW v (a) AS TABLE t;
            """;

    private static final TableName GISTS = app("gists");
    private static final TableName USERS = app("users");

    @TempDir
    Path folder;

    @Test
    void findsWhatADumpDefines() throws IOException {
        ClusterObjects objects = objects();

        assertThat(objects.tables()).containsExactlyInAnyOrder(GISTS, USERS, new TableName("other", "t"));
        assertThat(objects.views())
                .containsEntry(
                        app("authors"),
                        new StoredView(
                                new TableReach(Set.of(GISTS, USERS), Set.of(), true, SessionUse.NONE),
                                Set.of(GISTS, USERS)))
                .containsKey(new TableName("other", "v"));
        assertThat(objects.triggers())
                .isEqualTo(Map.of(
                        GISTS,
                        Map.of(RowEvent.INSERT, new TableReach(Set.of(), Set.of(USERS), true, SessionUse.NONE))));
        assertThat(objects.routines())
                .isEqualTo(Map.of(
                        app("owner"), new TableReach(Set.of(USERS), Set.of(), true, SessionUse.NONE),
                        app("touch"), new TableReach(Set.of(), Set.of(GISTS, USERS), true, SessionUse.NONE)));
    }

    @Test
    void statementsAreSeenThrough() throws IOException {
        var linter = new QueryLinter(
                SchemaDomains.of(Map.of("gists", List.of(GISTS), "users", List.of(USERS))),
                Optional.of("app"),
                objects());
        Path file = Files.writeString(folder.resolve("app.sql"), """
                SELECT * FROM authors;
                CALL Touch(1);
                DELETE FROM gists;
                """);
        new StatementInputs(Optional.empty(), new ByteArrayInputStream(new byte[0]), _ -> {})
                .read(List.of(file.toString()), linter);

        assertThat(linter.findings())
                .extracting(finding -> finding.location().orElseThrow().line())
                .containsExactly(1L, 2L);
        assertThat(linter.findings())
                .extracting(Finding::advice)
                .first()
                .asString()
                .startsWith(
                        "View app.authors uses app.gists (gists), app.users (users): make one view for each domain");
    }

    private ClusterObjects objects() throws IOException {
        Path file = folder.resolve("structure.sql");
        Files.writeString(file, DUMP, StandardCharsets.UTF_8);
        var dump = new SchemaDump(Optional.of("app"));
        new StatementInputs(Optional.of(InputFormat.SQL), new ByteArrayInputStream(new byte[0]), _ -> {})
                .read(List.of(file.toString()), dump);
        assertThat(dump.problems()).isEmpty();
        return SchemaReach.of(dump.catalog()).objects();
    }

    private static TableName app(String name) {
        return new TableName("app", name);
    }
}
