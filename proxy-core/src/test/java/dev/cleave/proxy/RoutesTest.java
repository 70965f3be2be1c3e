package dev.cleave.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.config.store.DirectoryRouteStore;
import dev.cleave.config.store.StoredRoutes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {
    @TempDir
    Path directory;

    private static RoutingTable start() {
        return RoutingTable.of(
                1,
                SchemaDomains.of(Map.of(
                        "gists", List.of(new TableName("github", "gists")),
                        "users", List.of(new TableName("github", "users")))),
                List.of("cluster_a", "cluster_b"),
                "cluster_a",
                Map.of(),
                Instant.EPOCH);
    }

    private static RoutingTable move(RoutingTable table, String domain) {
        return table.with(domain, "cluster_b", Route.Source.FLIP, Instant.EPOCH);
    }

    @Test
    void whatWasExpectedIsStoredWhenItComes() throws IOException {
        try (var store = DirectoryRouteStore.open(directory)) {
            var routes = new Routes(start(), store);
            routes.expect(table -> move(table, "gists"));
            assertThat(store.load()).isEmpty();

            RoutingTable changed = routes.change(table -> move(table, "gists"));

            assertThat(store.load()).isEqualTo(Optional.of(new StoredRoutes(2, changed.routes())));
            assertThat(routes.current()).isSameAs(changed);
        }
    }

    @Test
    void anotherChangeInBetweenIsNotLost() throws IOException {
        try (var store = DirectoryRouteStore.open(directory)) {
            var routes = new Routes(start(), store);
            routes.expect(table -> move(table, "gists"));
            routes.change(table -> move(table, "users"));

            RoutingTable changed = routes.change(table -> move(table, "gists"));

            assertThat(changed.routes())
                    .allSatisfy(route -> assertThat(route.cluster()).isEqualTo("cluster_b"));
            assertThat(store.load()).isEqualTo(Optional.of(new StoredRoutes(3, changed.routes())));
        }
    }
}
