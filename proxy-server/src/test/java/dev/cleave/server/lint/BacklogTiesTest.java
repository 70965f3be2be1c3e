package dev.cleave.server.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.linters.backlog.Backlog;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.backlog.Violation.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacklogTiesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Backlog backlog = new Backlog(Instant.EPOCH);
    private CleaveConfig config;
    private RoutingTable routes;

    @BeforeEach
    void configure(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("domains.yml"), "gists: [gists]\nissues: [issues]\nusers: [users]\n");
        Path file = Files.writeString(folder.resolve("cleave.yml"), """
                listeners: {mysql: "127.0.0.1:0"}
                database: app
                schema-domains: domains.yml
                clusters:
                  a: {primary: "127.0.0.1:1", control: {user: cleave, password: cleave}}
                  b: {primary: "127.0.0.1:2", control: {user: cleave, password: cleave}}
                routes: {default: a}
                linters: {ready-after: 1h}
                users: [{name: app, password: app}]
                """);
        config = CleaveConfig.load(file, _ -> null);
        routes = config.initialRoutes(Clock.systemUTC());
    }

    private List<String> ties(String cluster, String... domains) {
        return new BacklogTies(() -> backlog, () -> routes, () -> config, () -> NOW)
                .acrossClusters(List.of(domains), cluster);
    }

    private void saw(Kind kind, boolean exempted, Duration ago, List<String> domains, String... tables) {
        backlog.saw(new Violation(
                kind,
                domains,
                List.of(tables),
                "digest",
                "SELECT " + kind,
                exempted,
                3,
                NOW.minus(ago),
                NOW.minus(ago),
                "user=app",
                ""));
    }

    @Test
    void aJoinWithADomainThatStaysTies() {
        saw(Kind.QUERY, false, Duration.ofMinutes(1), List.of("gists", "users"), "read:app.gists", "read:app.users");

        assertThat(ties("b", "gists")).singleElement().asString().contains("SELECT query (gists, users; 3 times");
        assertThat(ties("b", "users")).hasSize(1);
        assertThat(ties("b", "issues")).isEmpty();
    }

    @Test
    void whatComesAlongOrIsThereAlreadyDoesNotTie() {
        saw(Kind.TRANSACTION, false, Duration.ofMinutes(1), List.of("gists", "users"), "write:app.gists");

        assertThat(ties("b", "gists", "users")).isEmpty();
        routes = routes.with("users", "b", Route.Source.CUTOVER, NOW);
        assertThat(ties("b", "gists")).isEmpty();
        assertThat(ties("a", "users")).as("a way back mends it as well").isEmpty();
    }

    @Test
    void tablesInNoDomainStayOnTheDefaultCluster() {
        saw(Kind.QUERY, false, Duration.ofMinutes(1), List.of("gists"), "read:app.gists", "read:app.stray");

        assertThat(ties("b", "gists")).hasSize(1);
        routes = routes.with("gists", "b", Route.Source.CUTOVER, NOW);
        assertThat(ties("a", "gists")).isEmpty();
    }

    @Test
    void whatIsExemptedOrLongAgoOrInTheSchemaDoesNotCount() {
        saw(Kind.QUERY, true, Duration.ofMinutes(1), List.of("gists", "users"));
        saw(Kind.QUERY, false, Duration.ofHours(2), List.of("gists", "users"));
        backlog.sawSchema(
                List.of(new Violation(
                        Kind.SCHEMA,
                        List.of("gists", "users"),
                        List.of("app.gists"),
                        "foreign-key",
                        "a key",
                        false,
                        1,
                        NOW,
                        NOW,
                        "",
                        "")),
                NOW);

        assertThat(ties("b", "gists")).isEmpty();
    }
}
