package dev.cleave.server.samples;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Route;
import dev.cleave.config.SchemaDomains;
import dev.cleave.migration.Cutover;
import dev.cleave.migration.CutoverState;
import dev.cleave.migration.Cutovers;
import dev.cleave.proxy.ProxyControl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what clients feel of cutovers while they run, and remembers it of the newest {@value #REMEMBERED}. Actors: one thread looks for cutovers that
 * have begun and measures, any thread reads. A flip may be over before it is noticed.
 */
public final class CutoverSamples implements AutoCloseable {
    /** Of how many cutovers; the oldest is forgotten. */
    public static final int REMEMBERED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(CutoverSamples.class);
    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();
    private static final long TICK_NANOS = Duration.ofMillis(1).toNanos();

    private final ProxyControl control;
    private final Cutovers cutovers;
    private final Supplier<CleaveConfig> config;
    private final InstantSource clock;
    private final SequencedMap<Long, CutoverSeries> remembered = new LinkedHashMap<>();
    private final Map<Long, Recording> recordings = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    public CutoverSamples(ProxyControl control, Cutovers cutovers, Supplier<CleaveConfig> config, InstantSource clock) {
        this.control = control;
        this.cutovers = cutovers;
        this.config = config;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("cutover-samples").start(this::run);
    }

    /** The samples of one cutover; empty if none were taken or they are forgotten. */
    public Optional<CutoverSeries> of(long id) {
        synchronized (remembered) {
            return Optional.ofNullable(remembered.get(id));
        }
    }

    /** How many are kept, of all cutovers. */
    public int size() {
        synchronized (remembered) {
            return remembered.values().stream().mapToInt(CutoverSeries::size).sum();
        }
    }

    private void run() {
        long lookedAt = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(recordings.isEmpty() ? LOOK_NANOS : TICK_NANOS);
            try {
                if (System.nanoTime() - lookedAt >= LOOK_NANOS) {
                    cutovers.list().forEach(this::begin);
                    lookedAt = System.nanoTime();
                }
                recordings.forEach(this::sample);
            } catch (RuntimeException e) {
                // An event loop that does not answer; what is measured must not end because of it.
                LOG.warn("a cutover could not be measured: {}", e.toString());
            }
        }
        recordings.values().forEach(Recording::close);
    }

    private void begin(Cutover cutover) {
        if (cutover.state() instanceof CutoverState.Ended || recordings.containsKey(cutover.id())) {
            return;
        }
        List<Integer> domains = Stream.of(cutover.domain().split(", ", -1))
                .map(control.routingTable().domains()::numberOf)
                .filter(number -> number != SchemaDomains.UNASSIGNED)
                .toList();
        CutoverSeries series = new CutoverSeries(() -> config.get().limits().cutoverSamples());
        remember(cutover.id(), series);
        LagWatch lag = lagOf(cutover, domains);
        recordings.put(cutover.id(), new Recording(cutover, control, series, domains, lag, clock.instant()));
    }

    private void remember(long id, CutoverSeries series) {
        synchronized (remembered) {
            remembered.put(id, series);
            while (remembered.size() > REMEMBERED) {
                remembered.pollFirstEntry();
            }
        }
    }

    private @Nullable LagWatch lagOf(Cutover cutover, List<Integer> domains) {
        Map<String, ClusterConfig> clusters = config.get().clusters();
        ClusterConfig source = clusters.get(cutover.fromCluster());
        ClusterConfig target = clusters.get(cutover.toCluster());
        boolean replicates = cutover.procedure() == Route.Source.CUTOVER && source != null && target != null;
        return replicates
                ? new LagWatch(source, target, () -> domains.stream().allMatch(d -> control.closureOf(d) == null))
                : null;
    }

    private void sample(long id, Recording recording) {
        Optional<Cutover> cutover = cutovers.find(id);
        cutover.ifPresent(recording::sample);
        if (cutover.isEmpty() || recording.isOver()) {
            recording.close();
            recordings.remove(id);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
