package dev.cleave.migration;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.store.StateStoreException;
import dev.cleave.migration.Repair.Way;
import dev.cleave.migration.journal.CutoverJournal;
import dev.cleave.migration.journal.JournalEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what a proxy that died, or a cluster that was not there, left undone, and tries it until it succeeds: at once, and then again and again, since a
 * cluster that is needed may be unreachable for hours. The stored route decides: what it says is finished, what it does not say is undone.
 *
 * <p>Actors: two threads of its own try; any control thread adds.
 */
final class Recovery implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(Recovery.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    private final CutoverJournal journal;
    private final Supplier<CleaveConfig> config;
    private final CutoverHistory history;
    private final Set<String> repairing = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;
    private final Map<Long, String> lastFailures = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("cutover-recovery-", 1).factory());

    Recovery(CutoverJournal journal, Supplier<CleaveConfig> config, CutoverHistory history, InstantSource clock) {
        this.journal = journal;
        this.config = config;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Takes up what the journal has of an earlier run of the proxy; holds the domains' writes until they have a place again.
     *
     * @param routes as they were stored, laid over the configuration
     * @throws StateStoreException if a domain is gone: it could not be said what became of it
     */
    void takeUp(JournalEntry entry, RoutingTable routes, WriteHolds holds) throws StateStoreException {
        Way way = wayOf(entry, routes);
        List<String> domains = JournaledCutover.domains(entry);
        logger.warn(
                "cutover {} of domain {} was left in step '{}': it is {} now",
                entry.id(),
                entry.fact("domains"),
                entry.begun().isEmpty() ? "announce" : entry.begun().getLast(),
                way == Way.FINISH ? "finished" : "undone");
        add(entry, way, holds.hold(domains, () -> why(entry.id())));
    }

    /** Takes up what a cutover of this run could not do. */
    void add(JournalEntry entry, Way way, WriteHolds.Hold hold) {
        var repair = new Repair(entry, way, new ControlConnector(config.get().clusters()), hold, clock);
        repairing.addAll(JournaledCutover.domains(entry));
        history.put(entry.id(), repair::cutover);
        threads.execute(() -> attempt(repair));
    }

    /** Whether something is left to do for the domain, which cannot be moved then. */
    boolean repairs(String domain) {
        return repairing.contains(domain);
    }

    private String why(long id) {
        String error = history.find(id).map(Cutover::error).orElse(null);
        return "cutover %d of the domain, which the proxy's end interrupted, is not taken up yet%s"
                .formatted(id, error == null ? "" : " (" + error + ")");
    }

    private static Way wayOf(JournalEntry entry, RoutingTable routes) throws StateStoreException {
        CutoverState state = JournaledCutover.cutover(entry).state();
        if (state instanceof CutoverState.Ended) {
            return Way.after(state);
        }
        for (String domain : JournaledCutover.domains(entry)) {
            int number = routes.domains().numberOf(domain);
            if (number == SchemaDomains.UNASSIGNED) {
                throw new StateStoreException(
                        "cutover %d of domain %s is neither finished nor undone, but the schema domains file no longer has the domain. Put it back until Cleave has started once"
                                .formatted(entry.id(), domain));
            }
            if (!decided(entry, routes.routes().get(number))) {
                return Way.UNDO;
            }
        }
        return Way.FINISH;
    }

    /** One write stores the new routes of all domains of a cutover. */
    private static boolean decided(JournalEntry entry, Route route) {
        return route.cluster().equals(entry.fact("to"))
                && route.source().toString().equals(entry.fact("procedure"))
                && route.epoch() > Long.parseLong(entry.fact(Facts.EPOCH));
    }

    private void attempt(Repair repair) {
        long id = repair.entry().id();
        try {
            Cutover ended = repair.attempt();
            journal.write(JournaledCutover.ended(ended, repair.entry().facts()));
            lastFailures.remove(id);
            logger.info(
                    "cutover {} of domain {}: recovery is over, {}",
                    id,
                    ended.domain(),
                    ended.state().label());
            JournaledCutover.domains(repair.entry()).forEach(repairing::remove);
        } catch (Exception e) {
            tellOnce(id, repair.cutover(), e);
            var _ = threads.schedule(() -> attempt(repair), BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tellOnce(long id, Cutover cutover, Exception e) {
        String reason = e instanceof IOException ? String.valueOf(e.getMessage()) : Reasons.of(e);
        if (!Objects.equals(lastFailures.put(id, reason), reason)) {
            logger.warn(
                    "cutover {} of domain {}: {}, something is left to do and tried again every {} ms: {}",
                    id,
                    cutover.domain(),
                    cutover.state().label(),
                    BETWEEN_TRIES.toMillis(),
                    reason);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
