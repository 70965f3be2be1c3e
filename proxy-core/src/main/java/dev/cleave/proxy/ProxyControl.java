package dev.cleave.proxy;

import dev.cleave.config.RoutingTable;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.frontend.SessionKiller;
import dev.cleave.proxy.frontend.Worker;
import dev.cleave.proxy.gate.BufferLimits;
import dev.cleave.proxy.gate.GateClosure;
import dev.cleave.proxy.gate.GateControl;
import dev.cleave.proxy.gate.WriteDelay;
import dev.cleave.proxy.lint.ViolationReport;
import dev.cleave.proxy.report.LoopReport;
import dev.cleave.proxy.report.RouteExplanation;
import dev.cleave.proxy.report.SessionReport;
import dev.cleave.proxy.report.TrafficReport;
import dev.cleave.proxy.route.Definitions;
import dev.cleave.proxy.route.DigestReport;
import dev.cleave.proxy.route.KnownAdvice;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the control plane may ask of the data plane and do to it. Called from ordinary threads; every answer is put together from what each event loop says
 * of itself in a task of its own, so methods block for as long as a loop is busy.
 */
public final class ProxyControl {
    /** An event loop that does not answer for this long is stuck; whoever asked gets an exception. */
    private static final int ANSWER_SECONDS = 10;

    private final List<Worker> workers;
    private final Routes routes;
    private final GateControl gates;
    private final SessionKiller killer;
    private final IntSupplier clients;
    private final List<BackendServer> servers;
    private final BufferLimits bufferLimits;
    private final KnownAdvice advice;
    private final Definitions definitions;

    ProxyControl(
            List<Worker> workers,
            Routes routes,
            GateControl gates,
            SessionKiller killer,
            IntSupplier clients,
            List<BackendServer> servers,
            BufferLimits bufferLimits,
            KnownAdvice advice,
            Definitions definitions) {
        this.workers = workers;
        this.routes = routes;
        this.gates = gates;
        this.killer = killer;
        this.clients = clients;
        this.servers = servers;
        this.bufferLimits = bufferLimits;
        this.advice = advice;
        this.definitions = definitions;
    }

    public Routes routes() {
        return routes;
    }

    /** Closes a domain's gate; see {@link GateControl#close}. */
    public GateClosure closeGate(int domain, GateClosure.OnLimit onLimit, Duration maxClosed) {
        return gates.close(domain, onLimit, maxClosed);
    }

    /** Closes the gate of one of several domains that are closed together; see {@link GateControl#close}. */
    public GateClosure closeGate(int domain, int[] together, GateClosure.OnLimit onLimit, Duration maxClosed) {
        return gates.close(domain, together, onLimit, maxClosed);
    }

    /** The closing in force of a domain's gate, null while it is open. */
    public @Nullable GateClosure closureOf(int domain) {
        return gates.closureOf(domain);
    }

    /** Prepares to delay a domain's writes; see {@link GateControl#slowDown}. */
    public WriteDelay slowDown(int domain, Duration atMost) {
        return gates.slowDown(domain, atMost);
    }

    /** How long the domain's writes are delayed now, in nanoseconds. */
    public long delayNanos(int domain) {
        return gates.delayNanos(domain);
    }

    /** Statements that were delayed since the start, because a cutover was about to begin. */
    public long delayedStatements() {
        return gates.delayedStatements();
    }

    /** Writes of the domain in flight and open transactions that touched it, over all loops; each loop as of another moment. */
    public int inFlight(int domain) {
        return gather(worker -> List.of(worker.gates().inFlight(domain))).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Which sessions a drain of the domain waits for, in words. */
    public String holdersOf(int domain) {
        return String.join(", ", gather(worker -> worker.holdersOf(domain)));
    }

    /** Rolls back the transactions that a drain of the domain waits for, with 1213 for their clients; does not wait. Returns how many sessions that are. */
    public int rollBackHolders(int domain) {
        return gather(worker -> List.of(worker.rollBackHolders(domain))).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public List<SessionReport> sessions() {
        return gather(Worker::sessionReports).stream()
                .sorted(Comparator.comparingLong(SessionReport::id))
                .toList();
    }

    /** Every digest once, the costliest first. */
    public List<DigestReport> digests() {
        Map<String, DigestReport> byDigest = new LinkedHashMap<>();
        for (DigestReport report : gather(Worker::digestReports)) {
            byDigest.merge(report.digest(), report, DigestReport::plus);
        }
        return byDigest.values().stream()
                .sorted(Comparator.comparingLong(DigestReport::totalNanos).reversed())
                .toList();
    }

    /** What crossed schema domains since the last call, each violation once; nobody is told of it again. */
    public List<ViolationReport> drainViolations() {
        Map<ViolationReport.Key, ViolationReport> byKey = new LinkedHashMap<>();
        for (ViolationReport report : gather(worker -> worker.violations().drain())) {
            byKey.merge(report.key(), report, ViolationReport::plus);
        }
        return List.copyOf(byKey.values());
    }

    /** What refusals of queries that cross domains say from now on. */
    public KnownAdvice advice() {
        return advice;
    }

    /** Who reads definitions at once, where the client that has made one waits for it. */
    public void definitionsReadBy(Definitions.Reader reader) {
        definitions.readBy(reader);
    }

    /** How often DDL has passed: when the number grows, views, triggers or routines may be others. */
    public long definitions() {
        return gather(worker -> List.of(worker.definitionsPassed())).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Violations that were only counted, because too many different ones came between two calls of {@link #drainViolations}. */
    public long droppedViolations() {
        return gather(worker -> List.of(worker.violations().dropped())).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Counters and pools, one report for each event loop. */
    public List<LoopReport> loops() {
        return gather(worker -> List.of(worker.report()));
    }

    /** What was executed for the domain since the start. */
    public TrafficReport traffic(int domain) {
        return gather(worker -> List.of(worker.trafficReport(domain))).stream()
                .reduce(TrafficReport.NONE, TrafficReport::plus);
    }

    public List<BackendServer> servers() {
        return servers;
    }

    /** Tasks that wait on the event loops: more than a few for long means that they are overloaded. */
    public int pendingTasks() {
        return workers.stream()
                .map(Worker::loop)
                .mapToInt(loop -> loop instanceof SingleThreadEventExecutor executor ? executor.pendingTasks() : 0)
                .sum();
    }

    /** Open connections of clients, those that have not logged in yet among them. */
    public int clients() {
        return clients.getAsInt();
    }

    /** Those that have logged in. */
    public int connectedClients() {
        return killer.count();
    }

    public int bufferedStatements() {
        return bufferLimits.statements();
    }

    public long bufferedBytes() {
        return bufferLimits.bytes();
    }

    /** How a statement of a fresh session would be treated. */
    public RouteExplanation explain(byte[] sql, @Nullable String schema) {
        return ask(workers.getFirst(), worker -> worker.explain(sql, schema)).join();
    }

    /** Ends a statement or a session; null if it is being done. */
    public @Nullable MySqlError kill(long id, boolean queryOnly) {
        return killer.kill(id, queryOnly);
    }

    /** Closes sessions as soon as nothing is open in them. Returns how many are still connected after {@code grace}. */
    public int drainSessions(Duration grace) throws InterruptedException {
        long deadline = System.nanoTime() + grace.toNanos();
        do {
            gather(worker -> {
                worker.closeQuietSessions();
                return List.of();
            });
            if (killer.count() == 0) {
                return 0;
            }
            Thread.sleep(10);
        } while (System.nanoTime() < deadline);
        return killer.count();
    }

    /** The routing table in force. */
    public RoutingTable routingTable() {
        return routes.current();
    }

    private <T> List<T> gather(Function<Worker, List<T>> question) {
        var answers = workers.stream().map(worker -> ask(worker, question)).toList();
        var all = new ArrayList<T>();
        answers.forEach(answer -> all.addAll(answer.join()));
        return all;
    }

    private static <T> CompletableFuture<T> ask(Worker worker, Function<Worker, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(worker), worker.loop())
                .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
    }
}
