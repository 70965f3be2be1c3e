package dev.cleave.sql.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.ClusterObjects;
import dev.cleave.config.RowEvent;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.SessionUse;
import dev.cleave.config.StoredView;
import dev.cleave.config.TableName;
import dev.cleave.config.TableReach;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectAdviceTest {
    private static final TableName GISTS = new TableName("app", "gists");
    private static final TableName USERS = new TableName("app", "users");
    private static final SchemaDomains DOMAINS =
            SchemaDomains.of(Map.of("gists", List.of(GISTS), "users", List.of(USERS)));

    private final ClusterObjects objects = new ClusterObjects(
            Set.of(GISTS, USERS),
            Map.of(
                    new TableName("app", "authors"), view(GISTS, USERS),
                    new TableName("app", "names"), view(USERS)),
            Map.of(GISTS, Map.of(RowEvent.INSERT, reach(USERS))),
            Map.of(new TableName("app", "touch"), reach(GISTS, USERS), new TableName("app", "name_of"), reach(USERS)));

    @Test
    void aViewOfOneDomainIsSplitOffAsATable() {
        Advice advice = advise("SELECT g.n, n.name FROM gists g JOIN names n ON n.id = g.user_id WHERE g.id = 1");
        assertThat(advice.statements()).hasSize(2);
        assertThat(advice.statements().getLast()).contains("FROM names n WHERE n.id IN (?)");
    }

    @Test
    void aViewOfTwoDomainsIsWhatMustChange() {
        assertThat(advise("SELECT * FROM authors").explanation())
                .isEqualTo(
                        "View app.authors uses app.gists (gists), app.users (users): make one view for each domain, and"
                                + " join their rows in the application.");
    }

    @Test
    void namesTriggersAndRoutines() {
        assertThat(advise("INSERT INTO gists VALUES (1)").explanation())
                .startsWith("A trigger of app.gists at INSERT makes it use app.gists (gists), app.users (users)");
        assertThat(advise("CALL touch()").explanation())
                .startsWith("Routine app.touch uses app.gists (gists), app.users (users): split it");
        assertThat(advise("SELECT name_of(user_id) FROM gists").explanation())
                .startsWith("Routine app.name_of uses app.users (users): call it in a statement of its own");
    }

    private Advice advise(String sql) {
        byte[] bytes = sql.getBytes(UTF_8);
        return ObjectAdvice.advise(
                new StatementAnalyzer().analyze(bytes, 0, bytes.length, SqlDialect.DEFAULT), "app", objects, DOMAINS);
    }

    private static StoredView view(TableName... tables) {
        return new StoredView(reach(tables), Set.of(tables));
    }

    private static TableReach reach(TableName... tables) {
        return new TableReach(Set.of(tables), Set.of(), true, SessionUse.NONE);
    }
}
