package dev.cleave.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration says where routing starts, the store where it is. */
class StoredRoutesTest {
    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    @TempDir
    Path directory;

    @Test
    void keepsEverythingWhereNothingChanged() throws Exception {
        var stored = new StoredRoutes(
                7, List.of(route("gists", "b", 7, Route.Source.CUTOVER), route("users", "a", 1, Route.Source.CONFIG)));

        StoredRoutes.Merged merged = stored.mergeInto(config("a", "gists: b"), NOW);

        assertThat(merged.table().epoch()).isEqualTo(7);
        assertThat(merged.table().routes()).isEqualTo(stored.routes());
        assertThat(merged.notices()).isEmpty();
    }

    @Test
    void leavesAMovedDomainWhereItIsWhateverTheFileSays() throws Exception {
        var stored = new StoredRoutes(
                7, List.of(route("gists", "b", 7, Route.Source.FLIP), route("users", "a", 1, Route.Source.CONFIG)));

        StoredRoutes.Merged merged = stored.mergeInto(config("a", "gists: a"), NOW);

        assertThat(merged.table().routes()).isEqualTo(stored.routes());
        assertThat(merged.notices())
                .containsExactly(
                        "domain gists goes to b since a flip at 2026-11-01T10:00:00Z; the configuration, where it started, says a");
    }

    @Test
    void letsADomainThatNeverMovedFollowTheFile() throws Exception {
        var stored = new StoredRoutes(
                7, List.of(route("gists", "a", 1, Route.Source.CONFIG), route("users", "a", 1, Route.Source.CONFIG)));

        StoredRoutes.Merged merged = stored.mergeInto(config("a", "gists: b"), NOW);

        assertThat(merged.table().epoch()).isEqualTo(8);
        assertThat(merged.table().routes())
                .containsExactly(
                        new Route("gists", "b", 8, Route.Source.CONFIG, NOW),
                        route("users", "a", 1, Route.Source.CONFIG));
        assertThat(merged.notices())
                .containsExactly("domain gists goes to b, as the configuration now says; it went to a before");
    }

    @Test
    void addsNewDomainsWithANewEpoch() throws Exception {
        var stored = new StoredRoutes(7, List.of(route("gists", "b", 7, Route.Source.CUTOVER)));

        StoredRoutes.Merged merged = stored.mergeInto(config("a", "gists: b"), NOW);

        assertThat(merged.table().epoch()).isEqualTo(8);
        assertThat(merged.table().routes()).contains(new Route("users", "a", 8, Route.Source.CONFIG, NOW));
    }

    @Test
    void refusesToStartWhereAMovedDomainsClusterIsGone() throws Exception {
        var stored = new StoredRoutes(7, List.of(route("gists", "c", 7, Route.Source.CUTOVER)));
        CleaveConfig config = config("a", "gists: b");

        assertThatThrownBy(() -> stored.mergeInto(config, NOW))
                .isInstanceOf(StateStoreException.class)
                .hasMessage(
                        "domain gists was moved to cluster c by a cutover at 2026-11-01T10:00:00Z, but the configuration has no such cluster."
                                + " Put the cluster back, or move the domain away before removing it");
    }

    @Test
    void refusesToSendTheTablesOfARemovedDomainToAnotherCluster() throws Exception {
        var stored = new StoredRoutes(7, List.of(route("issues", "b", 7, Route.Source.CUTOVER)));
        CleaveConfig config = config("a", "gists: b");

        assertThatThrownBy(() -> stored.mergeInto(config, NOW))
                .isInstanceOf(StateStoreException.class)
                .hasMessage(
                        "domain issues was moved to cluster b by a cutover at 2026-11-01T10:00:00Z, but the schema domains file no longer has it,"
                                + " so its tables' statements would go to a. Put the domain back");
    }

    @Test
    void dropsARemovedDomainThatIsOnTheDefaultCluster() throws Exception {
        var stored = new StoredRoutes(7, List.of(route("issues", "a", 7, Route.Source.CUTOVER)));

        assertThat(stored.mergeInto(config("a", "gists: b"), NOW).notices())
                .containsExactly(
                        "dropped the stored route of domain issues (to a): the schema domains file no longer has it");
    }

    private static Route route(String domain, String cluster, long epoch, Route.Source source) {
        return new Route(domain, cluster, epoch, source, THEN);
    }

    private CleaveConfig config(String defaultCluster, String route) throws IOException, InvalidConfigException {
        Files.writeString(directory.resolve("domains.yml"), "gists: [gists]\nusers: [users]\n");
        Path file = directory.resolve("cleave.yml");
        Files.writeString(file, """
                database: github
                schema-domains: domains.yml
                clusters:
                  a: {primary: "127.0.0.1:1", control: {user: c, password: c}}
                  b: {primary: "127.0.0.1:2", control: {user: c, password: c}}
                routes: {default: %s, %s}
                users: [{name: u, password: u}]
                """.formatted(defaultCluster, route));
        return CleaveConfig.load(file, _ -> null);
    }
}
