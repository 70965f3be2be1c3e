package dev.cleave.server.lint;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterObjects;
import dev.cleave.config.SchemaDomains;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Severity;
import dev.cleave.linters.backlog.Backlog;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.schema.SchemaCatalog;
import dev.cleave.linters.schema.SchemaReach;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.server.SchemaLint;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the live schemas: when Cleave starts, when its configuration changes, soon after DDL has passed (at once, where its client waits for that), and
 * every minute. Puts what ties domains together into the backlog, and tells the routes what stands behind views, triggers and routines. Blocks on the network,
 * in a thread of its own, because a cluster that does not answer must not hold up what operators ask. Thread-safe.
 */
final class SchemaWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaWatch.class);
    private static final long EVERY_SECONDS = 60;

    /** Looking may take this part of the time, however often DDL passes. */
    private static final int SHARE = 10;

    /** A client waits for a look at no more tables, views and routines than these. */
    private static final int WORTH_WAITING = 5_000;

    private final ProxyControl control;
    private final Supplier<CleaveConfig> config;
    private final InstantSource clock;
    private final Backlog backlog;
    private final Map<String, ClusterObjects> objects = new HashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("schema-watch").daemon().factory());
    private volatile long tookNanos;
    private volatile int size;
    private String lastFailure = "";
    private int lastTies = -1;

    SchemaWatch(ProxyControl control, Supplier<CleaveConfig> config, InstantSource clock, Backlog backlog) {
        this.control = control;
        this.config = config;
        this.clock = clock;
        this.backlog = backlog;
    }

    void start() {
        lookSoon();
        control.definitionsReadBy(this::lookNow);
        thread.scheduleWithFixedDelay(this::guardedLook, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Domains, clusters or schemas may be others now. */
    void lookSoon() {
        if (due.compareAndSet(false, true)) {
            thread.schedule(this::guardedLook, tookNanos * SHARE, TimeUnit.NANOSECONDS);
        }
    }

    /** Looks at once; {@code known} is called when that has an end, or now if there is much to look at. */
    private void lookNow(Runnable known) {
        if (size > WORTH_WAITING) {
            known.run();
            return;
        }
        waiting.add(known);
        try {
            thread.execute(this::lookForThoseWhoWait);
        } catch (RejectedExecutionException e) {
            LOG.debug("The schemas are not looked at any more", e);
            known.run();
        }
    }

    /** One look is enough for all who have come before it. */
    private void lookForThoseWhoWait() {
        if (!waiting.isEmpty()) {
            guardedLook();
        }
    }

    /** Waits until the schemas were looked at for the first time, so that the first statements are seen through; no longer than {@code patience}. */
    boolean awaitFirstLook(Duration patience) throws InterruptedException {
        return looked.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A task that throws would never run again. */
    private void guardedLook() {
        due.set(false);
        var told = new ArrayList<Runnable>();
        for (Runnable known = waiting.poll(); known != null; known = waiting.poll()) {
            told.add(known);
        }
        long began = System.nanoTime();
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("The schemas were not looked at", e);
        } finally {
            tookNanos = System.nanoTime() - began;
            looked.countDown();
            told.forEach(Runnable::run);
        }
    }

    /** A cluster that cannot be read leaves what is known of it, and the backlog, as it was; it is logged once. */
    private void look() {
        CleaveConfig current = config.get();
        SchemaDomains domains = control.routingTable().domains();
        backlog.keepOnly(domain -> domains.numberOf(domain) != SchemaDomains.UNASSIGNED);
        var catalogs = new ArrayList<SchemaCatalog>();
        String failure = "";
        for (String cluster : control.routingTable().clusters()) {
            try {
                SchemaCatalog catalog = SchemaLint.catalog(current.clusters().get(cluster));
                catalogs.add(catalog);
                objects.put(cluster, SchemaReach.of(catalog).objects());
            } catch (SQLException e) {
                failure = String.valueOf(e.getMessage());
            }
        }
        size = objects.values().stream().mapToInt(ClusterObjects::size).sum();
        publish();
        if (failure.isEmpty()) {
            failure = lint(current, catalogs);
        }
        if (!failure.isEmpty() && !failure.equals(lastFailure)) {
            LOG.warn("The schemas were not linted: {}", failure);
        }
        lastFailure = failure;
    }

    /** Only what is new: every statement is resolved again after it. */
    private void publish() {
        List<ClusterObjects> ofClusters = control.routingTable().clusters().stream()
                .map(cluster -> objects.getOrDefault(cluster, ClusterObjects.UNKNOWN))
                .toList();
        if (!ofClusters.equals(control.routingTable().objectsOfClusters())) {
            control.routes().see(ofClusters);
        }
    }

    /** Answers why it could not be done, if so. */
    private String lint(CleaveConfig current, List<SchemaCatalog> catalogs) {
        Instant now = clock.instant();
        try {
            List<Violation> ties = ties(SchemaLint.report(current, catalogs).findings(), now);
            backlog.sawSchema(ties, now);
            if (ties.size() != lastTies && !ties.isEmpty()) {
                LOG.warn(
                        "The schema has {} ties between domains or tables in none; SHOW VIOLATIONS lists them",
                        ties.size());
            }
            lastTies = ties.size();
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<Violation> ties(List<Finding> findings, Instant now) {
        var ties = new ArrayList<Violation>();
        for (Finding finding : findings) {
            if (finding.severity() != Severity.NOTE) {
                ties.add(new Violation(
                        Violation.Kind.SCHEMA,
                        finding.ties().domains(),
                        finding.ties().tables().stream().map(Object::toString).toList(),
                        finding.rule().id(),
                        finding.text(),
                        false,
                        1,
                        now,
                        now,
                        "",
                        finding.advice()));
            }
        }
        return ties;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
