package dev.cleave.migration;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.CutoverConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.config.store.StateStoreException;
import dev.cleave.migration.journal.CutoverJournal;
import dev.cleave.migration.journal.JournalEntry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs cutovers and flips, and remembers the newest {@value #REMEMBERED}. Any control thread may call; different domains move at the same time, one domain
 * moves once at a time.
 */
public final class Cutovers implements AutoCloseable {
    /** How many are remembered; the oldest is forgotten. */
    public static final int REMEMBERED = 1_000;

    private static final String ALREADY_MOVING =
            "the domain is being moved already: wait until that has ended, and look at SHOW CUTOVERS";

    private static final Logger logger = LoggerFactory.getLogger(Cutovers.class);

    private final TrafficSwitch traffic;
    private final Supplier<CleaveConfig> config;
    private final Function<CutoverPlan, DatabaseSteps> steps;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final AtomicLong lastId = new AtomicLong();
    private final Set<String> moving = ConcurrentHashMap.newKeySet();
    private final Map<Long, CutoverRecorder> running = new ConcurrentHashMap<>();
    private final CutoverHistory history = new CutoverHistory(REMEMBERED);
    private final CutoverJournal journal;
    private final Recovery recovery;

    /**
     * @param config the configuration in force, asked at each cutover: clusters with their control accounts, and the limits that {@code WITH} overrides
     * @param nanoTime {@link System#nanoTime}, or a test's
     */
    public Cutovers(TrafficSwitch traffic, Supplier<CleaveConfig> config, InstantSource clock, LongSupplier nanoTime) {
        this(traffic, config, SeenTies.NONE, CutoverJournal.NONE, clock, nanoTime);
    }

    /**
     * @param ties what is known of the applications' statements
     * @param journal where cutovers are written ahead
     */
    public Cutovers(
            TrafficSwitch traffic,
            Supplier<CleaveConfig> config,
            SeenTies ties,
            CutoverJournal journal,
            InstantSource clock,
            LongSupplier nanoTime) {
        this(
                traffic,
                config,
                plan -> databaseSteps(plan, config.get().clusters(), ties, nanoTime),
                journal,
                clock,
                nanoTime);
    }

    Cutovers(
            TrafficSwitch traffic,
            Supplier<CleaveConfig> config,
            Function<CutoverPlan, DatabaseSteps> steps,
            CutoverJournal journal,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.traffic = traffic;
        this.config = config;
        this.steps = steps;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.journal = journal;
        this.recovery = new Recovery(journal, config, history, clock);
    }

    /**
     * Remembers what the journal has, and finishes or undoes what a proxy that died left, in the background. Call it once, before applications are let in.
     *
     * @param holds keeps the writes of such a domain back until they have a place again
     * @throws StateStoreException if the journal is not understood; the message says what to do
     */
    public void recover(WriteHolds holds) throws StateStoreException {
        for (JournalEntry entry : journal.load()) {
            lastId.accumulateAndGet(entry.id(), Math::max);
            try {
                Cutover cutover = JournaledCutover.cutover(entry);
                history.put(entry.id(), () -> cutover);
                if (!entry.ended()) {
                    recovery.takeUp(entry, traffic.routes(), holds);
                }
            } catch (IllegalArgumentException e) {
                throw new StateStoreException(
                        "the journal of cutover %d is not understood: %s".formatted(entry.id(), e.getMessage()), e);
            }
        }
    }

    private static DatabaseSteps databaseSteps(
            CutoverPlan plan, Map<String, ClusterConfig> clusters, SeenTies ties, LongSupplier nanoTime) {
        if (!plan.movesData()) {
            return new RouteOnlySteps();
        }
        var connector = new ControlConnector(clusters);
        var preflight = new Preflight(plan, connector, ties, nanoTime);
        return plan.dryRun()
                ? new PlannedSteps(plan, preflight.checks(), preflight::close)
                : new GtidSteps(plan, preflight, connector, nanoTime);
    }

    /**
     * Moves a domain and returns when that has ended, in whichever state. Blocks the caller for as long as it takes, typically well under a second.
     *
     * @throws IllegalArgumentException if an option is not legal; the message says which are
     */
    public Cutover start(CutoverRequest request) {
        CutoverConfig options = CutoverOptions.override(config.get(), request.options());
        boolean alone = reserve(request.domains());
        try {
            return logged(run(request, options, alone));
        } finally {
            if (alone) {
                request.domains().forEach(moving::remove);
            }
        }
    }

    /** Takes all of the domains, or none. */
    private boolean reserve(List<String> domains) {
        synchronized (moving) {
            return domains.stream().noneMatch(moving::contains) && moving.addAll(domains);
        }
    }

    private Cutover run(CutoverRequest request, CutoverConfig options, boolean alone) {
        RoutingTable routes = traffic.routes();
        String from = request.domains().stream()
                .mapToInt(routes.domains()::numberOf)
                .filter(domain -> domain != SchemaDomains.UNASSIGNED)
                .mapToObj(domain -> routes.routes().get(domain).cluster())
                .distinct()
                .collect(Collectors.joining(", "));
        CutoverRecorder recorder = recorder(request, from);
        if (!request.dryRun()) {
            logger.info(
                    "{} {} of domain {} from {} to {} begins",
                    request.procedure(),
                    recorder.snapshot().id(),
                    request.domain(),
                    from,
                    request.toCluster());
        }
        Optional<String> refusal = alone && request.domains().stream().noneMatch(recovery::repairs)
                ? refusal(request, routes, from)
                : Optional.of(ALREADY_MOVING);
        if (refusal.isPresent()) {
            running.remove(recorder.snapshot().id());
            return recorder.finish(new CutoverState.Checking().refuse(refusal.get()));
        }
        var plan = new CutoverPlan(
                request.procedure(),
                request.domains(),
                request.domains().stream()
                        .flatMap(domain ->
                                routes.domains().tables(routes.domains().numberOf(domain)).stream())
                        .toList(),
                from,
                request.toCluster(),
                options,
                servesOthers(routes, request),
                CutoverOptions.forced(request.options()),
                request.dryRun());
        rehearse(plan, request);
        TrafficSwitch gates = plan.dryRun() ? new PlannedSwitch(traffic) : traffic;
        Cutover ended = new CutoverRun(plan, gates, steps.apply(plan), recorder, nanoTime).run();
        running.remove(ended.id());
        recorder.left().ifPresent(left -> recovery.add(left, Repair.Way.after(ended.state()), () -> {}));
        return ended;
    }

    private static boolean servesOthers(RoutingTable routes, CutoverRequest request) {
        int to = routes.clusters().indexOf(request.toCluster());
        return routes.defaultCluster() == to
                || routes.routes().stream()
                        .anyMatch(route -> route.cluster().equals(request.toCluster())
                                && !request.domains().contains(route.domain()));
    }

    private CutoverRecorder recorder(CutoverRequest request, String from) {
        long id = request.dryRun() ? 0 : lastId.incrementAndGet();
        CutoverLog log = request.dryRun() ? CutoverLog.none() : new CutoverLog(journal, id);
        var recorder = new CutoverRecorder(id, request, from, clock, nanoTime, log);
        if (!request.dryRun()) {
            history.put(id, recorder::snapshot);
            running.put(id, recorder);
        }
        return recorder;
    }

    private static Optional<String> refusal(CutoverRequest request, RoutingTable routes, String from) {
        for (String domain : request.domains()) {
            if (routes.domains().numberOf(domain) == SchemaDomains.UNASSIGNED) {
                return Optional.of("there is no domain '%s': use one of %s"
                        .formatted(domain, String.join(", ", routes.domains().names())));
            }
        }
        if (!routes.clusters().contains(from)) {
            return Optional.of("the domains are on several clusters (%s): move those of each cluster by themselves"
                    .formatted(from));
        }
        if (!routes.clusters().contains(request.toCluster())) {
            return Optional.of("there is no cluster '%s': use one of %s"
                    .formatted(request.toCluster(), String.join(", ", routes.clusters())));
        }
        return from.equals(request.toCluster())
                ? Optional.of("domain %s is on %s already".formatted(request.domain(), from))
                : Optional.empty();
    }

    /** Loads and links the classes of the window, which would cost milliseconds inside it the first time. */
    private void rehearse(CutoverPlan plan, CutoverRequest request) {
        var unread = new CutoverRecorder(0, request, plan.from(), clock, nanoTime, CutoverLog.none());
        var planned = new PlannedSteps(plan, List.of(), () -> {});
        new CutoverRun(plan, new PlannedSwitch(traffic), planned, unread, nanoTime).run();
    }

    /**
     * Brings the domains of a cutover or flip back the same way.
     *
     * @throws IllegalArgumentException if that cutover cannot be reversed, or an option is not legal; the message says why
     */
    public Cutover reverse(long id, Map<String, String> options, boolean dryRun) {
        Cutover done = reversible(id);
        var request = new CutoverRequest(done.procedure(), domains(done), done.fromCluster(), options, dryRun);
        Cutover back = start(request);
        if (back.state() instanceof CutoverState.Done) {
            replace(done, new CutoverState.Reversed());
        }
        return back;
    }

    /**
     * Gives up the way back of a cutover, and puts the old tables away.
     *
     * @throws IllegalArgumentException if there is nothing to complete; the message says why
     * @throws SQLException if a server refuses; what was done so far stays, and it may be called again
     */
    public Cutover complete(long id, OldTables oldTables) throws SQLException {
        Cutover done = reversible(id);
        RoutingTable routes = traffic.routes();
        List<TableName> tables = domains(done).stream()
                .flatMap(domain -> routes.domains().tables(routes.domains().numberOf(domain)).stream())
                .toList();
        if (!reserve(domains(done))) {
            throw new IllegalArgumentException(ALREADY_MOVING);
        }
        try {
            var completion = new Completion(
                    done, tables, new ControlConnector(config.get().clusters()), clock);
            Cutover completed = completion.run(oldTables);
            history.put(id, () -> completed);
            write(completed);
            return completed;
        } finally {
            domains(done).forEach(moving::remove);
        }
    }

    /**
     * Ends a running cutover before its point of no return, and waits until it has ended.
     *
     * @throws IllegalArgumentException if it does not run
     */
    public Cutover abort(long id) {
        CutoverRecorder recorder = running.get(id);
        if (recorder == null) {
            throw new IllegalArgumentException("cutover " + id + " does not run; see SHOW CUTOVERS");
        }
        recorder.askToAbort();
        return recorder.awaitEnd();
    }

    private Cutover reversible(long id) {
        Cutover done = find(id).orElseThrow(
                        () -> new IllegalArgumentException("there is no cutover " + id + "; see SHOW CUTOVERS"));
        if (!(done.state() instanceof CutoverState.Done)) {
            throw new IllegalArgumentException(
                    "cutover %d is %s, not done".formatted(id, done.state().label()));
        }
        RoutingTable routes = traffic.routes();
        for (String domain : domains(done)) {
            int number = routes.domains().numberOf(domain);
            String cluster = number == SchemaDomains.UNASSIGNED
                    ? "no cluster"
                    : routes.routes().get(number).cluster();
            if (!cluster.equals(done.toCluster())) {
                throw new IllegalArgumentException("domain %s is on %s now, not on %s where cutover %d brought it"
                        .formatted(domain, cluster, done.toCluster(), id));
            }
        }
        return done;
    }

    private static List<String> domains(Cutover cutover) {
        return List.of(cutover.domain().split(", ", -1));
    }

    private void replace(Cutover cutover, CutoverState state) {
        Cutover changed = cutover.in(state);
        history.put(cutover.id(), () -> changed);
        write(changed);
    }

    private void write(Cutover ended) {
        try {
            journal.write(JournaledCutover.ended(ended, Map.of()));
        } catch (IOException e) {
            logger.warn("what became of cutover {} could not be written to the journal", ended.id(), e);
        }
    }

    /** All that are remembered, the oldest first; running ones as they are now. */
    public List<Cutover> list() {
        return history.list();
    }

    /** One that is remembered. */
    public Optional<Cutover> find(long id) {
        return history.find(id);
    }

    /** Ends recoveries; the next start takes them up again. */
    @Override
    public void close() {
        recovery.close();
    }

    private static Cutover logged(Cutover cutover) {
        logger.info(
                "{} {} of domain {} from {} to {}: {}, {} statements buffered, gate closed for {} ms{}",
                cutover.procedure(),
                cutover.id(),
                cutover.domain(),
                cutover.fromCluster(),
                cutover.toCluster(),
                cutover.state().label(),
                cutover.buffer().statements(),
                cutover.bufferMillis(),
                cutover.error() == null ? "" : ": " + cutover.error());
        return cutover;
    }
}
