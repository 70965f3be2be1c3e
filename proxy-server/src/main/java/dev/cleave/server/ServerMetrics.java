package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.Setting;
import dev.cleave.config.Settings;
import dev.cleave.migration.Cutover;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.compression.CompressionReport;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.backend.PoolReport;
import dev.cleave.proxy.report.LoopReport;
import dev.cleave.proxy.report.TrafficReport;
import dev.cleave.server.http.MetricsRegistry;
import dev.cleave.server.http.MetricsSource;
import dev.cleave.server.monitor.ServerFacts;
import dev.cleave.server.monitor.ServerMonitor;
import dev.cleave.server.monitor.ServerState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What Cleave counts, as metrics; {@code docs/metrics.md} explains each. Registered once, at the start; read by scrapes on threads of their own. */
final class ServerMetrics {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double NANOS_PER_SECOND = 1_000_000_000;

    private final MetricsRegistry registry;
    private final ProxyControl control;
    private final Supplier<CleaveConfig> config;
    private final ServerMonitor monitor;
    private final MetricsSource<StatusReport> status;

    ServerMetrics(
            MetricsRegistry registry,
            ProxyControl control,
            Supplier<StatusReport> snapshot,
            Supplier<CleaveConfig> config,
            ServerMonitor monitor) {
        this.registry = registry;
        this.control = control;
        this.config = config;
        this.monitor = monitor;
        this.status = registry.source(snapshot);
    }

    void register() {
        clients();
        statements();
        compression();
        gates();
        cutovers();
        control.servers().forEach(this::pool);
        monitor.servers().forEach(this::server);
        Settings.all().forEach(this::setting);
    }

    private void clients() {
        status.gauge("cleave_clients", "Open connections of applications, logged in or not", StatusReport::clients)
                .gauge("cleave_sessions", "Sessions of applications", StatusReport::connectedClients)
                .gauge(
                        "cleave_sessions_busy",
                        "Sessions with a command under way",
                        s -> s.sum(LoopReport::busySessions))
                .counter("cleave_client_connections", "Logins of applications", s -> s.sum(LoopReport::connections))
                .counter(
                        "cleave_unexpected_errors",
                        "Connections closed after an error that should not happen",
                        s -> s.sum(LoopReport::unexpectedErrors))
                .counter(
                        "cleave_repeated_reads",
                        "Reads that ran again because their connection broke before the answer began",
                        s -> s.sum(LoopReport::repeatedReads))
                .gauge(
                        "cleave_event_loop_pending_tasks",
                        "Tasks that wait on event loops",
                        s -> control.pendingTasks());
        Arrays.stream(ErrorCode.values())
                .map(ErrorCode::code)
                .distinct()
                .forEach(code -> status.counter(
                        "cleave_errors",
                        "Errors that Cleave raised itself",
                        s -> s.errors(code),
                        "code",
                        code.toString()));
    }

    private void statements() {
        status.counter("cleave_statements", "Statements of applications", s -> s.sum(LoopReport::statements))
                .counter(
                        "cleave_plan_cache_hits", "Statements with a known plan", s -> s.sum(LoopReport::planCacheHits))
                .counter(
                        "cleave_plan_cache_misses",
                        "Statements that had to be analysed",
                        s -> s.sum(LoopReport::planCacheMisses))
                .gauge("cleave_plan_cache_size", "Plans that are kept", s -> s.sum(LoopReport::plans));
    }

    private void compression() {
        compression("client", LoopReport::clientCompression);
        compression("server", LoopReport::serverCompression);
    }

    private void compression(String peer, Function<LoopReport, CompressionReport> report) {
        compressed(peer, "received", "wire", report, CompressionReport::received);
        compressed(peer, "received", "plain", report, CompressionReport::receivedPlain);
        compressed(peer, "sent", "wire", report, CompressionReport::sent);
        compressed(peer, "sent", "plain", report, CompressionReport::sentPlain);
    }

    private void compressed(
            String peer,
            String direction,
            String form,
            Function<LoopReport, CompressionReport> report,
            ToLongFunction<CompressionReport> bytes) {
        status.counter(
                "cleave_compression_bytes",
                "Bytes of connections that compress",
                s -> s.sum(loop -> bytes.applyAsLong(report.apply(loop))),
                "peer",
                peer,
                "direction",
                direction,
                "form",
                form);
    }

    private void gates() {
        status.gauge("cleave_buffered_statements", "Statements buffered now", StatusReport::bufferedStatements)
                .gauge("cleave_buffered_bytes", "Bytes of statements buffered now", StatusReport::bufferedBytes)
                .counter(
                        "cleave_delayed_statements",
                        "Statements delayed because a cutover was about to begin",
                        s -> control.delayedStatements())
                .gauge("cleave_epoch", "Epoch of the routing table", StatusReport::epoch);
        RoutingTable routes = control.routingTable();
        for (String domain : routes.domains().names()) {
            int number = routes.domains().numberOf(domain);
            traffic(domain, number);
            status.gauge(
                    "cleave_gate_closed",
                    "1 while the domain's writes are buffered",
                    s -> control.closureOf(number) == null ? 0 : 1,
                    "domain",
                    domain);
            status.gauge(
                    "cleave_write_delay_seconds",
                    "What each write of the domain is delayed by now",
                    s -> control.delayNanos(number) / NANOS_PER_SECOND,
                    "domain",
                    domain);
            for (int i = 0; i < routes.clusters().size(); i++) {
                int cluster = i;
                status.gauge(
                        "cleave_route",
                        "1 for the cluster that serves the domain",
                        s -> control.routingTable().clusterOf(number) == cluster ? 1 : 0,
                        "domain",
                        domain,
                        "cluster",
                        routes.clusters().get(cluster));
            }
        }
    }

    private void traffic(String domain, int number) {
        String[] label = {"domain", domain};
        registry.source(() -> control.traffic(number))
                .counter(
                        "cleave_domain_statements",
                        "Statements that touched the domain",
                        TrafficReport::statements,
                        label)
                .counter("cleave_domain_errors", "Those that were answered with an error", TrafficReport::errors, label)
                .counter(
                        "cleave_domain_statement_seconds",
                        "Time from their arrival to their answer",
                        traffic -> traffic.totalNanos() / NANOS_PER_SECOND,
                        label);
    }

    private void cutovers() {
        for (String state : List.of("running", "done", "refused", "aborted")) {
            status.gauge(
                    "cleave_cutovers",
                    "Flips and cutovers that are remembered",
                    s -> s.cutovers(state),
                    "state",
                    state);
        }
        lastCutover("cleave_cutover_last_buffer_seconds", "Time that the gate was closed", Cutover::bufferMillis);
        lastCutover(
                "cleave_cutover_last_max_client_delay_seconds",
                "Longest time that a statement was buffered",
                Cutover::maxClientDelayMillis);
    }

    private void lastCutover(String name, String help, ToDoubleFunction<Cutover> millis) {
        status.gauge(
                name,
                help + ", in the flip or cutover that began last",
                s -> s.cutovers().isEmpty()
                        ? Double.NaN
                        : millis.applyAsDouble(s.cutovers().getLast()) / MILLIS_PER_SECOND);
    }

    private void pool(BackendServer server) {
        String[] labels = {
            "cluster", server.cluster(), "server", server.endpoint().toString()
        };
        status.gauge("cleave_backend_connections", "Open backend connections", s -> server.openConnections(), labels)
                .gauge(
                        "cleave_backend_connections_in_use",
                        "Those that serve a session",
                        in(server, PoolReport::inUse),
                        labels)
                .gauge(
                        "cleave_backend_connections_idle",
                        "Those that wait for one",
                        in(server, PoolReport::idle),
                        labels)
                .gauge(
                        "cleave_backend_waiting",
                        "Sessions that wait for a connection",
                        in(server, PoolReport::waiting),
                        labels)
                .gauge(
                        "cleave_backend_prepared_statements",
                        "Prepared statements of all connections",
                        s -> server.preparedStatements(),
                        labels)
                .counter(
                        "cleave_backend_prepared_evictions",
                        "Those that were closed to make room for others",
                        s -> server.preparedEvictions(),
                        labels)
                .counter(
                        "cleave_backend_connections_opened",
                        "Connections opened",
                        s -> server.createdConnections(),
                        labels)
                .counter(
                        "cleave_backend_connections_closed",
                        "Connections closed",
                        s -> server.closedConnections(),
                        labels)
                .counter("cleave_backend_errors", "Failed attempts to connect", s -> server.errors(), labels);
    }

    private static ToDoubleFunction<StatusReport> in(BackendServer server, ToLongFunction<PoolReport> number) {
        return status -> status.sum(loop -> loop.pools().stream()
                .filter(pool -> pool.cluster().equals(server.cluster())
                        && pool.server().equals(server.endpoint().toString()))
                .mapToLong(number)
                .sum());
    }

    private void server(ServerState server) {
        String[] labels = {
            "cluster",
            server.cluster(),
            "server",
            server.endpoint().toString(),
            "role",
            server.role().toString()
        };
        status.gauge(
                        "cleave_server_up",
                        "1 if the last health check passed",
                        s -> now(server).isOnline() ? 1 : 0,
                        labels)
                .gauge("cleave_server_read_only", "1 if the server is read-only", s -> readOnly(now(server)), labels)
                .gauge("cleave_server_lag_seconds", "How far it is behind its source", s -> lag(now(server)), labels);
    }

    private ServerState now(ServerState before) {
        return monitor.stateOf(before.cluster(), before.endpoint());
    }

    private static double readOnly(ServerState server) {
        ServerFacts facts = server.facts();
        return facts == null ? Double.NaN : facts.readOnly() ? 1 : 0;
    }

    private static double lag(ServerState server) {
        ServerFacts facts = server.facts();
        return facts == null || facts.lagMillis() == null ? Double.NaN : facts.lagMillis() / MILLIS_PER_SECOND;
    }

    /** Limits stand beside what they limit, whatever they are called in the file. */
    private void setting(Setting<?> setting) {
        if (number(setting.current().apply(config.get())) != null) {
            status.gauge("cleave_setting", "Numeric settings in force", s -> current(setting), "name", setting.name());
        }
    }

    private double current(Setting<?> setting) {
        Double value = number(setting.current().apply(config.get()));
        return value == null ? Double.NaN : value;
    }

    private static @Nullable Double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Duration duration -> duration.toNanos() / NANOS_PER_SECOND;
            case null, default -> null;
        };
    }
}
