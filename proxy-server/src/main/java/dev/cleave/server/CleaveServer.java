package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClientTlsConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.config.ListenAddresses;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.TlsRequirement;
import dev.cleave.config.store.DirectoryRouteStore;
import dev.cleave.config.store.RouteStore;
import dev.cleave.config.store.StoredRoutes;
import dev.cleave.migration.Cutovers;
import dev.cleave.migration.journal.DirectoryJournal;
import dev.cleave.protocol.Collation;
import dev.cleave.proxy.EventLoops;
import dev.cleave.proxy.Proxy;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.Routes;
import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.login.Authentication;
import dev.cleave.proxy.login.ConnectionPhaseSettings;
import dev.cleave.proxy.login.LoginThrottle;
import dev.cleave.proxy.login.ServerTls;
import dev.cleave.server.admin.AdminPort;
import dev.cleave.server.admin.AdminTargets;
import dev.cleave.server.http.HttpPort;
import dev.cleave.server.http.MetricsRegistry;
import dev.cleave.server.lint.BacklogTies;
import dev.cleave.server.lint.ViolationWatch;
import dev.cleave.server.monitor.ServerGreeting;
import dev.cleave.server.monitor.ServerMonitor;
import dev.cleave.server.samples.CutoverSamples;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Cleave: wires configuration, stored routes, data plane, monitor and ports, and ends them in order. */
public final class CleaveServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CleaveServer.class);

    /** Announced to clients if no server of the default cluster said its version at the start. */
    public static final String VERSION_IF_UNKNOWN = "8.0.33";

    private static final Duration VERSION_PATIENCE = Duration.ofMillis(800);
    private static final Duration SCHEMA_PATIENCE = Duration.ofSeconds(2);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Clock clock = Clock.systemUTC();
    private final Parts parts = new Parts();
    private final LiveConfig config;
    private final RouteStore store;
    private final Proxy proxy;
    private final ServerMonitor monitor;
    private final LoginThrottle throttle;
    private final InetSocketAddress mysqlAddress;
    private final @Nullable AdminPort admin;
    private final @Nullable HttpPort http;

    private CleaveServer(CleaveConfig initial, Path configFile) throws IOException, GeneralSecurityException {
        boolean complete = false;
        try {
            config = new LiveConfig(initial, configFile);
            store = parts.add(DirectoryRouteStore.open(initial.state().directory()));
            throttle = new LoginThrottle(() -> config.get().limits(), System::nanoTime);
            ConnectionPhaseSettings greeting = greeting(initial);
            var authentication = new Authentication(config.users(), greeting.keys(), throttle);
            var routes = new Routes(startingRoutes(initial), store);
            var loops = parts.add(new EventLoops(initial.limits().eventLoops()));
            proxy = parts.add(new Proxy(config, routes, forApplications(initial, greeting), authentication, loops));
            monitor = parts.add(new ServerMonitor(config, this::resolveServers));
            var traffic = new ProxyTrafficSwitch(proxy.control(), clock);
            traffic.rehearse();
            DirectoryJournal journal = DirectoryJournal.in(initial.state().directory());
            ViolationWatch violations = parts.add(ViolationWatch.start(
                    proxy.control(), config, initial.state().directory(), clock));
            var ties = new BacklogTies(violations::backlog, traffic::routes, config, clock);
            var cutovers = parts.add(new Cutovers(traffic, config, ties, journal, clock, System::nanoTime));
            cutovers.recover(new ProxyWriteHolds(proxy.control()));
            var samples = parts.add(new CutoverSamples(proxy.control(), cutovers, config, clock));
            var targets = new AdminTargets(proxy.control(), config, cutovers, monitor, violations, samples, clock);
            admin = startAdmin(initial, greeting, targets);
            http = startHttp(initial, cutovers, violations, samples);
            awaitSchemas(violations);
            mysqlAddress = listen(initial);
            complete = true;
        } finally {
            if (!complete) {
                parts.close();
            }
        }
        logStart(initial);
    }

    /**
     * Starts everything; returns when all ports are open.
     *
     * @param configFile is read again by {@code RELOAD CONFIG}
     * @throws IOException if a port cannot be opened or the state cannot be used; the message is for the operator
     */
    public static CleaveServer start(CleaveConfig config, Path configFile) throws IOException {
        try {
            return new CleaveServer(config, configFile);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot make keys or a certificate: " + e.getMessage(), e);
        }
    }

    /** Stored at once: a state directory that cannot be written shows now and not in a cutover, and the first cutover finds the way warm. */
    private RoutingTable startingRoutes(CleaveConfig initial) throws IOException {
        RoutingTable table = mergedRoutes(initial);
        store.save(table);
        return table;
    }

    private RoutingTable mergedRoutes(CleaveConfig initial) throws IOException {
        StoredRoutes stored = store.load().orElse(null);
        if (stored == null) {
            return initial.initialRoutes(clock);
        }
        StoredRoutes.Merged merged = stored.mergeInto(initial, clock.instant());
        merged.notices().forEach(LOG::warn);
        return merged.table();
    }

    /** Making keys takes a tenth of a second; meanwhile a server is asked for its version. */
    private ConnectionPhaseSettings greeting(CleaveConfig initial) throws IOException, GeneralSecurityException {
        ClusterConfig cluster = initial.clusters().get(initial.routes().defaultCluster());
        var version = CompletableFuture.supplyAsync(() -> ServerGreeting.versionOf(cluster, VERSION_PATIENCE));
        KeyPair keys = ServerTls.generateKeys();
        var tls = tls(initial, initial.clientTls().withoutRequirement(), keys);
        String announced = version.join().orElseGet(() -> {
            LOG.warn(
                    "No server of cluster {} said its version; clients are told {} until the next start",
                    cluster.name(),
                    VERSION_IF_UNKNOWN);
            return VERSION_IF_UNKNOWN;
        });
        return new ConnectionPhaseSettings(
                announced,
                Collation.UTF8MB4_0900_AI_CI,
                initial.limits().loginTimeout(),
                tls,
                keys,
                throttle,
                TlsRequirement.NONE,
                0);
    }

    private SslContext tls(CleaveConfig initial, ClientTlsConfig clients, KeyPair keys)
            throws IOException, GeneralSecurityException {
        return initial.tls().isPresent()
                ? ServerTls.of(initial.tls().get(), clients)
                : ServerTls.selfMade(keys, clock.instant(), clients);
    }

    /** Applications may be asked for more than operators. */
    private ConnectionPhaseSettings forApplications(CleaveConfig initial, ConnectionPhaseSettings greeting)
            throws IOException, GeneralSecurityException {
        TlsRequirement required = initial.clientTls().required();
        return required == TlsRequirement.NONE
                ? greeting
                : greeting.requiring(required, tls(initial, initial.clientTls(), greeting.keys()));
    }

    /** Names may come to stand for other addresses; looking them up blocks, so the monitor does it. */
    private void resolveServers() {
        proxy.control().servers().forEach(BackendServer::resolve);
    }

    /** A view or routine that nobody knows yet goes to the default cluster, wherever its tables live: rather wait a moment before the first client. */
    private static void awaitSchemas(ViolationWatch violations) throws IOException {
        try {
            if (!violations.awaitFirstLook(SCHEMA_PATIENCE)) {
                LOG.warn(
                        "The schemas were not read within {}; until then views and routines are not seen through",
                        SCHEMA_PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while starting");
        }
    }

    private InetSocketAddress listen(CleaveConfig initial) throws IOException {
        try {
            ListenAddresses addresses = initial.listeners().mysql();
            for (Path socket : addresses.sockets()) {
                proxy.listen(socket);
            }
            InetSocketAddress first = null;
            for (Endpoint endpoint : addresses.endpoints()) {
                InetSocketAddress address = proxy.listen(endpoint);
                first = first == null ? address : first;
            }
            return Objects.requireNonNull(first, "there is at least one");
        } catch (IOException e) {
            throw new IOException("listeners.mysql: " + e.getMessage(), e);
        }
    }

    private @Nullable AdminPort startAdmin(CleaveConfig initial, ConnectionPhaseSettings greeting, AdminTargets targets)
            throws IOException {
        Optional<Endpoint> endpoint = initial.listeners().admin();
        return endpoint.isEmpty()
                ? null
                : parts.add(AdminPort.start(endpoint.get(), greeting, config.admins(), targets));
    }

    private @Nullable HttpPort startHttp(
            CleaveConfig initial, Cutovers cutovers, ViolationWatch violations, CutoverSamples samples)
            throws IOException {
        Optional<Endpoint> endpoint = initial.listeners().http();
        if (endpoint.isEmpty()) {
            return null;
        }
        var metrics = parts.add(new MetricsRegistry());
        ProxyControl control = proxy.control();
        new ServerMetrics(metrics, control, () -> StatusReport.take(control, cutovers), config, monitor).register();
        metrics.source(samples::size)
                .gauge("cleave_cutover_samples", "Measurements of cutovers that are kept", Integer::doubleValue);
        metrics.source(throttle::delayed)
                .counter("cleave_logins_delayed", "Refused logins that were answered late", Long::doubleValue);
        violations.register(metrics, initial.domains().names());
        if (admin != null) {
            metrics.source(admin::connections)
                    .gauge("cleave_admin_connections", "Operators' connections", Integer::doubleValue);
        }
        return parts.add(HttpPort.start(endpoint.get(), metrics, this::reasonsNotReady));
    }

    private List<String> reasonsNotReady() {
        return stopping.get()
                ? List.of("Cleave is stopping")
                : monitor.unusable(proxy.control().routingTable());
    }

    private void logStart(CleaveConfig initial) {
        for (ClusterConfig cluster : initial.clusters().values()) {
            String replicas =
                    cluster.replicas().stream().map(Endpoint::toString).collect(Collectors.joining(", "));
            LOG.info(
                    "Cluster {}: primary {}{}",
                    cluster.name(),
                    cluster.primary(),
                    replicas.isEmpty() ? "" : ", replicas " + replicas);
        }
        LOG.info("Listening on {} for applications", text(mysqlAddress));
        ListenAddresses mysql = initial.listeners().mysql();
        mysql.endpoints().stream().skip(1).forEach(more -> LOG.info("Listening on {} for applications", more));
        mysql.sockets().forEach(socket -> LOG.info("Listening on unix:{} for applications", socket));
        adminAddress().ifPresent(address -> LOG.info("Listening on {} for operators", text(address)));
        httpAddress().ifPresent(address -> LOG.info("Listening on {} for HTTP", text(address)));
    }

    private static String text(InetSocketAddress address) {
        return new Endpoint(address.getAddress().getHostAddress(), address.getPort()).toString();
    }

    /** Where applications connect: the first TCP address of {@code listeners.mysql}. */
    public InetSocketAddress mysqlAddress() {
        return mysqlAddress;
    }

    /** Where operators connect; empty if the configuration has no such listener. */
    public Optional<InetSocketAddress> adminAddress() {
        return Optional.ofNullable(admin).map(AdminPort::address);
    }

    /** Where metrics and readiness are served; empty if the configuration has no such listener. */
    public Optional<InetSocketAddress> httpAddress() {
        return Optional.ofNullable(http).map(HttpPort::address);
    }

    /** What the control plane may ask of the data plane. */
    public ProxyControl control() {
        return proxy.control();
    }

    /** Blocks until the server was closed. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops accepting, lets transactions end within {@code limits.shutdown-grace}, closes everything. Idempotent. */
    @Override
    public void close() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        try {
            proxy.stopAccepting();
            int left = proxy.control().drainSessions(config.get().limits().shutdownGrace());
            if (left > 0) {
                LOG.warn("{} sessions were still busy after limits.shutdown-grace and are cut off", left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            parts.close();
            stopped.countDown();
        }
    }
}
