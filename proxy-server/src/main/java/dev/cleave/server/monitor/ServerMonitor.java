package dev.cleave.server.monitor;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.config.HealthConfig;
import dev.cleave.config.RoutingTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks every server at {@code health.interval} and remembers what was found last. Actors: one virtual thread for each server writes that server's state,
 * any thread reads.
 */
public final class ServerMonitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerMonitor.class);

    /** One server with the thread's last finding. */
    private static final class Watched {
        private final ServerCheck check;
        private final String cluster;
        private volatile ServerState state;

        Watched(ClusterConfig cluster, Endpoint endpoint, Role role) {
            this.check = new ServerCheck(cluster, endpoint);
            this.cluster = cluster.name();
            this.state = ServerState.unknown(cluster.name(), endpoint, role);
        }
    }

    private final Supplier<HealthConfig> config;
    private final Runnable eachRound;
    private final List<Watched> watched = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Starts watching; does not wait for the first findings.
     *
     * @param eachRound done by every server's thread after each check; may block
     */
    public ServerMonitor(Supplier<CleaveConfig> config, Runnable eachRound) {
        this.config = () -> config.get().health();
        this.eachRound = eachRound;
        for (ClusterConfig cluster : config.get().clusters().values()) {
            watched.add(new Watched(cluster, cluster.primary(), Role.PRIMARY));
            cluster.replicas().forEach(replica -> watched.add(new Watched(cluster, replica, Role.REPLICA)));
        }
        for (Watched server : watched) {
            threads.add(Thread.ofVirtual()
                    .name("monitor-" + server.state.endpoint())
                    .start(() -> watch(server)));
        }
    }

    private void watch(Watched server) {
        try (ServerCheck check = server.check) {
            do {
                look(server, check);
                eachRound.run();
            } while (!stopped.await(config.get().interval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            LOG.debug("watching {} ends", server.state.endpoint());
        }
    }

    private void look(Watched server, ServerCheck check) {
        ServerState before = server.state;
        try {
            server.state = before.online(check.run(config.get().timeout()));
        } catch (SQLException | RuntimeException e) {
            server.state = before.offline(reason(e));
        }
        logChange(before, server.state);
    }

    private static void logChange(ServerState before, ServerState now) {
        if (now.isOnline() && !before.isOnline()) {
            LOG.info("Server {} of cluster {} is online", now.endpoint(), now.cluster());
        } else if (!now.isOnline() && !String.valueOf(before.error()).equals(now.error())) {
            LOG.warn("Server {} of cluster {} is offline: {}", now.endpoint(), now.cluster(), now.error());
        }
    }

    /** The deepest cause in one line: drivers wrap what the network said in advice of their own. */
    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.replaceAll("\\s*\\R\\s*", " ");
    }

    /** In the order of the configuration, a cluster's primary first. */
    public List<ServerState> servers() {
        return watched.stream().map(server -> server.state).toList();
    }

    /** The state of one of a cluster's servers. */
    public ServerState stateOf(String cluster, Endpoint endpoint) {
        return servers().stream()
                .filter(state ->
                        state.cluster().equals(cluster) && state.endpoint().equals(endpoint))
                .findFirst()
                .orElseThrow();
    }

    /** The state of a cluster's primary. */
    public ServerState primary(String cluster) {
        return watched.stream()
                .filter(server -> server.cluster.equals(cluster) && server.state.role() == Role.PRIMARY)
                .findFirst()
                .orElseThrow()
                .state;
    }

    /** One sentence for each cluster that statements go to and whose primary is not usable. */
    public List<String> unusable(RoutingTable routes) {
        Set<String> used = new LinkedHashSet<>();
        used.add(routes.clusters().get(routes.defaultCluster()));
        routes.routes().forEach(route -> used.add(route.cluster()));
        return used.stream()
                .map(this::primary)
                .filter(primary -> !primary.isOnline())
                .map(primary -> "cluster " + primary.cluster() + " has no usable primary: " + primary.endpoint() + ": "
                        + primary.error())
                .toList();
    }

    @Override
    public void close() {
        stopped.countDown();
        threads.forEach(Thread::interrupt);
    }
}
