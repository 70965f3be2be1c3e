package dev.cleave.server.lint;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.linters.backlog.Backlog;
import dev.cleave.linters.backlog.BacklogFile;
import dev.cleave.linters.backlog.Readiness;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.lint.ViolationReport;
import dev.cleave.server.http.MetricsRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the backlog of violations: empties the event loops' tallies every second, has the schemas looked at ({@link SchemaWatch}), and stores the backlog
 * every ten seconds and at the end. Thread-safe; two threads of its own do the work.
 */
public final class ViolationWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViolationWatch.class);
    private static final long COLLECT_MILLIS = 1_000;
    private static final long STORE_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 10;

    private final ProxyControl control;
    private final Supplier<CleaveConfig> config;
    private final InstantSource clock;
    private final BacklogFile file;
    private final Backlog backlog;
    private final SchemaWatch schemas;
    private long definitionsSeen;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("violation-watch").daemon().factory());

    private ViolationWatch(
            ProxyControl control,
            Supplier<CleaveConfig> config,
            InstantSource clock,
            BacklogFile file,
            Backlog backlog) {
        this.control = control;
        this.config = config;
        this.clock = clock;
        this.file = file;
        this.backlog = backlog;
        this.schemas = new SchemaWatch(control, config, clock, backlog);
    }

    /** @throws IOException if the state directory cannot be used */
    public static ViolationWatch start(
            ProxyControl control, Supplier<CleaveConfig> config, Path stateDirectory, InstantSource clock)
            throws IOException {
        var file = new BacklogFile(stateDirectory);
        BacklogFile.Loaded loaded = file.load(clock.instant());
        loaded.notices().forEach(LOG::warn);
        var watch = new ViolationWatch(control, config, clock, file, loaded.backlog());
        loaded.backlog().all().forEach(watch::tell);
        every(watch.thread, COLLECT_MILLIS, TimeUnit.MILLISECONDS, watch::collectAndLook);
        every(watch.thread, STORE_SECONDS, TimeUnit.SECONDS, watch::store);
        watch.schemas.start();
        return watch;
    }

    private static void every(ScheduledExecutorService thread, long period, TimeUnit unit, Runnable task) {
        thread.scheduleWithFixedDelay(() -> guarded(task), period, period, unit);
    }

    /** A task that throws would never run again. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A task of the violation watch failed", e);
        }
    }

    private void collectAndLook() {
        collect();
        lookAfterDefinitions();
    }

    private void collect() {
        Instant now = clock.instant();
        RoutingTable routes = control.routingTable();
        for (ViolationReport report : control.drainViolations()) {
            Violation seen = violation(report, "", now);
            if (backlog.isNew(seen)) {
                seen = violation(report, ViolationAdvice.of(report, routes), now);
                tell(seen);
                LOG.warn(
                        "New {} across domains {}{}: {} ({})",
                        seen.kind(),
                        String.join(", ", seen.domains()),
                        seen.exempted() ? ", exempted" : "",
                        seen.statement(),
                        seen.source());
            }
            backlog.saw(seen);
        }
    }

    /** DDL that passed may have changed views, triggers or routines. */
    private void lookAfterDefinitions() {
        long definitions = control.definitions();
        if (definitions != definitionsSeen) {
            definitionsSeen = definitions;
            schemas.lookSoon();
        }
    }

    /** From now on a refusal says it. */
    private void tell(Violation violation) {
        if (violation.kind() == Violation.Kind.QUERY && !violation.exempted()) {
            control.advice().put(violation.digest(), violation.domains(), violation.advice());
        }
    }

    private static Violation violation(ViolationReport report, String advice, Instant now) {
        return new Violation(
                switch (report.kind()) {
                    case QUERY -> Violation.Kind.QUERY;
                    case TRANSACTION -> Violation.Kind.TRANSACTION;
                },
                report.domains(),
                report.tables(),
                report.digest(),
                report.statement(),
                report.exempted(),
                report.count(),
                now,
                now,
                report.source(),
                advice);
    }

    private void store() {
        try {
            file.save(backlog);
        } catch (IOException e) {
            LOG.error("The backlog of violations cannot be stored: {}", e.getMessage());
        }
    }

    /** Domains or clusters may be others now: the schemas are looked at again, soon. */
    public void configurationChanged() {
        schemas.lookSoon();
    }

    /** Waits until statements are seen through views and routines; false if the clusters did not say within {@code patience} what they have. */
    public boolean awaitFirstLook(Duration patience) throws InterruptedException {
        return schemas.awaitFirstLook(patience);
    }

    /** The backlog, with everything in it that was seen until now. Blocks for a moment. */
    public Backlog backlog() {
        try {
            CompletableFuture.runAsync(this::collect, thread).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("What was seen last is missing in the backlog", e);
        }
        return backlog;
    }

    /** The backlog as it was collected last, at most some seconds ago. */
    Backlog collected() {
        return backlog;
    }

    /** Whether a domain may move. */
    public Readiness readiness(String domain) {
        return Readiness.of(domain, backlog, config.get().linters().readyAfter(), clock.instant());
    }

    /** Serves the backlog as metrics of these domains. */
    public void register(MetricsRegistry registry, Collection<String> domains) {
        ViolationMetrics.register(registry, this, domains);
    }

    /** How many violations found no room in the event loops' tallies. */
    public long dropped() {
        return control.droppedViolations();
    }

    /** Collects and stores for the last time; the event loops must still run. */
    @Override
    public void close() {
        thread.execute(() -> guarded(() -> {
            collect();
            store();
        }));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        schemas.close(); // last, for a task of the watch may ask it for a look
    }
}
