package dev.cleave.proxy.frontend;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.UserConfig;
import dev.cleave.protocol.compression.CompressionCounters;
import dev.cleave.proxy.backend.BackendResetter;
import dev.cleave.proxy.backend.Connector;
import dev.cleave.proxy.backend.PoolReport;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.proxy.lint.TransactionLinter;
import dev.cleave.proxy.lint.Violations;
import dev.cleave.proxy.login.Authentication;
import dev.cleave.proxy.report.DomainTraffic;
import dev.cleave.proxy.report.LoopCounters;
import dev.cleave.proxy.report.LoopReport;
import dev.cleave.proxy.report.RouteExplanation;
import dev.cleave.proxy.report.SessionReport;
import dev.cleave.proxy.report.TrafficReport;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Definitions;
import dev.cleave.proxy.route.DigestReport;
import dev.cleave.proxy.route.KnownAdvice;
import dev.cleave.proxy.route.Router;
import dev.cleave.proxy.route.StatementCache;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.sql.SqlDialect;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One event loop and everything that only it touches: its sessions, plans, gates and pools. Confined to that loop, apart from the constructor.
 */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** Statements up to this size are lexed in a buffer that is kept; a longer one gets its own. */
    private static final int SCRATCH = 64 * 1024;

    private final EventLoop loop;
    private final Supplier<CleaveConfig> config;
    private final Supplier<RoutingTable> routes;
    private final LoopGates gates;
    private final Router router;
    private final StatementCache statementCache;
    private final BackendResetter resetter = new BackendResetter();
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Long, Session> sessions = new HashMap<>();
    private final LoopCounters counters = new LoopCounters();
    private final DomainTraffic traffic = new DomainTraffic();
    private final CompressionCounters clientCompression = new CompressionCounters();
    private final CompressionCounters serverCompression = new CompressionCounters();
    private final Violations violations = new Violations();
    private final TransactionLinter transactionLinter;
    private final SessionKiller killer;
    private final Authentication authentication;
    private final Definitions definitions;
    private final byte[] scratch = new byte[SCRATCH];
    private List<UserConfig> knownUsers;

    public Worker(
            EventLoop loop,
            Supplier<CleaveConfig> config,
            Supplier<RoutingTable> routes,
            LoopGates gates,
            SessionKiller killer,
            Authentication authentication,
            KnownAdvice advice,
            Definitions definitions,
            int loops) {
        this.loop = loop;
        this.config = config;
        this.routes = routes;
        this.gates = gates;
        this.killer = killer;
        this.authentication = authentication;
        this.definitions = definitions;
        this.knownUsers = config.get().users();
        this.router = new Router(gates, advice);
        this.transactionLinter = new TransactionLinter(violations, loops);
        this.statementCache = new StatementCache(config.get().limits().planCacheSize());
    }

    /** Adds a cluster, in the order of their numbers; before the loop serves anybody. */
    public void add(Cluster cluster) {
        clusters.add(cluster);
    }

    /** Looks up (or makes) the plan of the SQL text that stands in the message's payload from {@code skip} on. */
    CachedStatement analyse(ByteBuf message, int skip, SqlDialect dialect) {
        int length = Message.payloadLength(message) - skip;
        byte[] text = length <= SCRATCH ? scratch : new byte[length];
        Message.copyPayload(message, skip, text, length);
        return statementCache.find(text, 0, length, dialect);
    }

    /** Looks up the plan of a text that is not in a message, for {@code EXPLAIN ROUTE}. */
    public CachedStatement analyse(byte[] sql, SqlDialect dialect) {
        return statementCache.find(sql, 0, sql.length, dialect);
    }

    /** How a session with these settings on this cluster has its statements read. */
    SqlDialect dialect(int cluster, SessionVariables variables, int collation) {
        return Dialects.of(clusters.get(cluster).primary().baseline(), variables, collation);
    }

    void add(Session session) {
        sessions.put(session.id(), session);
        killer.opened(session);
        counters.connection();
    }

    void remove(Session session) {
        sessions.remove(session.id());
        killer.gone(session);
    }

    public Collection<Session> sessions() {
        return sessions.values();
    }

    /** Something that should not happen: a bug of ours, or bytes that no client sends; a connection that breaks does not count. Closes nothing by itself. */
    void unexpected(Session session, Throwable cause) {
        if (cause instanceof java.io.IOException) {
            LOG.debug("Connection {} broke: {}", session.id(), cause.getMessage());
        } else {
            counters.unexpected();
            LOG.error("Connection {} is closed after an unexpected error", session.id(), cause);
        }
    }

    /** Enforces time limits: waiting for connections, buffered statements, idle connections and clients. */
    public void sweep() {
        long now = nanoTime();
        clusters.forEach(cluster -> sweeping(() -> cluster.pools().sweep(now)));
        sweeping(this::followAccounts);
        sweeping(() -> gates.sweep(now));
        sweeping(this::yieldLastStatements);
        sweeping(() -> closeIdle(now));
    }

    /** What goes wrong in one part must end neither the others nor the next round. */
    private void sweeping(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            counters.unexpected();
            LOG.error("Unexpected error while time limits were enforced", e);
        }
    }

    private void yieldLastStatements() {
        if (clusters.stream().anyMatch(cluster -> cluster.pools().areWaitedFor())) {
            List.copyOf(sessions.values()).forEach(Session::yieldLastStatement);
        }
    }

    private void closeIdle(long now) {
        long idleLimit = config().limits().idleTimeout().toNanos();
        for (Session session : List.copyOf(sessions.values())) {
            if (session.isIdleTooLong(now, idleLimit)) {
                session.closeIdle();
            }
        }
    }

    /** After a reload: sessions of users whose password is another one now log in to servers with that. */
    private void followAccounts() {
        List<UserConfig> users = config().users();
        if (!users.equals(knownUsers)) {
            knownUsers = users;
            List.copyOf(sessions.values()).forEach(session -> session.account().follow());
        }
    }

    // ---- what the control plane asks, in tasks on this loop ----

    public List<SessionReport> sessionReports() {
        long now = nanoTime();
        return sessions.values().stream().map(session -> session.report(now)).toList();
    }

    List<ClientProcess> processes() {
        long now = nanoTime();
        return sessions.values().stream()
                .map(session -> ClientProcess.of(session, now))
                .toList();
    }

    public List<DigestReport> digestReports() {
        var reports = new ArrayList<DigestReport>();
        statementCache.forEach(statement -> reports.add(statement.report()));
        return reports;
    }

    public LoopReport report() {
        var pools = new ArrayList<PoolReport>();
        clusters.forEach(cluster -> pools.addAll(cluster.pools().report()));
        return new LoopReport(
                sessions.size(),
                (int) sessions.values().stream().filter(Session::isBusy).count(),
                counters.statements(),
                counters.connections(),
                counters.unexpectedErrors(),
                counters.repeatedReads(),
                counters.ownErrors(),
                statementCache.hits(),
                statementCache.misses(),
                statementCache.size(),
                clientCompression.report(),
                serverCompression.report(),
                pools);
    }

    /** What was executed here for the domain. */
    public TrafficReport trafficReport(int domain) {
        return traffic.report(domain);
    }

    /** Which sessions a drain of the domain waits for. */
    public List<String> holdersOf(int domain) {
        return sessions.values().stream()
                .filter(session -> session.transaction().touched().contains(domain))
                .map(session -> "connection " + session.id() + " of "
                        + session.login().user() + "@" + session.login().host())
                .toList();
    }

    /** Rolls back what a drain of the domain waits for. Returns how many sessions that are. */
    public int rollBackHolders(int domain) {
        return (int) List.copyOf(sessions.values()).stream()
                .filter(session -> session.rollBack(domain))
                .count();
    }

    /** How often DDL has passed here. */
    public long definitionsPassed() {
        return counters.definitions();
    }

    public RouteExplanation explain(byte[] sql, @Nullable String schema) {
        return RouteExplainer.explain(this, sql, schema);
    }

    public void closeQuietSessions() {
        List.copyOf(sessions.values()).forEach(Session::closeIfQuiet);
    }

    long nanoTime() {
        return System.nanoTime();
    }

    public EventLoop loop() {
        return loop;
    }

    CleaveConfig config() {
        return config.get();
    }

    RoutingTable routes() {
        return routes.get();
    }

    public LoopGates gates() {
        return gates;
    }

    Router router() {
        return router;
    }

    public StatementCache statementCache() {
        return statementCache;
    }

    Connector connector(int cluster) {
        return clusters.get(cluster).connector();
    }

    BackendResetter resetter() {
        return resetter;
    }

    public List<Cluster> clusters() {
        return clusters;
    }

    /** What crossed schema domains since it was last emptied. */
    public Violations violations() {
        return violations;
    }

    TransactionLinter transactionLinter() {
        return transactionLinter;
    }

    LoopCounters counters() {
        return counters;
    }

    DomainTraffic traffic() {
        return traffic;
    }

    CompressionCounters clientCompression() {
        return clientCompression;
    }

    /** Of this loop's connections to all servers. */
    public CompressionCounters serverCompression() {
        return serverCompression;
    }

    Authentication authentication() {
        return authentication;
    }

    Definitions definitions() {
        return definitions;
    }

    SessionKiller killer() {
        return killer;
    }
}
