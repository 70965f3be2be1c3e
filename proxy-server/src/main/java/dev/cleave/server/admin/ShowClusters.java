package dev.cleave.server.admin;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.config.Route;
import dev.cleave.server.monitor.ServerState;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code SHOW CLUSTERS}. */
final class ShowClusters implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("cluster"),
        Column.text("primary"),
        Column.text("replicas"),
        Column.text("domains"),
        Column.integer("is_default"),
        Column.text("status"),
        Column.text("version"),
        Column.text("error")
    };

    private final AdminTargets proxy;

    ShowClusters(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW CLUSTERS");
    }

    @Override
    public String syntax() {
        return "SHOW CLUSTERS";
    }

    @Override
    public String purpose() {
        return "Each cluster with its servers, the domains on it, and the state of its primary.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(COLUMNS);
        var routes = proxy.control().routingTable();
        String defaultCluster = routes.clusters().get(routes.defaultCluster());
        for (ClusterConfig cluster : proxy.config().get().clusters().values()) {
            String domains = routes.routes().stream()
                    .filter(route -> route.cluster().equals(cluster.name()))
                    .map(Route::domain)
                    .collect(Collectors.joining(","));
            String replicas =
                    cluster.replicas().stream().map(Endpoint::toString).collect(Collectors.joining(","));
            ServerState primary = proxy.monitor().primary(cluster.name());
            table.row(
                    cluster.name(),
                    cluster.primary(),
                    replicas,
                    domains,
                    cluster.name().equals(defaultCluster),
                    primary.status(),
                    version(primary),
                    primary.error());
        }
        return table.answer();
    }

    private static @Nullable String version(ServerState primary) {
        return primary.facts() == null ? null : primary.facts().version();
    }
}
