package dev.cleave.it.ledger;

import dev.cleave.it.ledger.NetworkLink.Cut;
import dev.cleave.sandbox.MySqlServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Breaks things in a cutover and mends them afterwards. Begun on the cutover's thread, ended on the test's; one fault at a time. */
final class CutoverFaults implements AutoCloseable {
    /** What breaks; source and target are those of the cutover. */
    enum Kind {
        NONE,
        SOURCE_KILLED,
        TARGET_KILLED,
        SOURCE_STOPPED_FOR_A_MOMENT,
        TARGET_STOPPED_FOR_A_MOMENT,
        APPLIER_STOPPED,
        SOURCE_CUT,
        SOURCE_RESET,
        TARGET_CUT,
        TARGET_RESET,
        CLUSTERS_CUT,
        CLUSTERS_RESET,
        NETWORK_CUT_FOR_A_MOMENT
    }

    private static final long MOMENT_MILLIS = 400;

    private final LinkedClusters clusters;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("faults").factory());
    private final Deque<Runnable> mending = new ArrayDeque<>();

    CutoverFaults(LinkedClusters clusters) {
        this.clusters = clusters;
    }

    /** @param back whether the move is from the second cluster to the first */
    synchronized void begin(Kind fault, boolean back) {
        MySqlServer source = back ? clusters.b() : clusters.a();
        MySqlServer target = back ? clusters.a() : clusters.b();
        NetworkLink toSource = back ? clusters.toB() : clusters.toA();
        NetworkLink toTarget = back ? clusters.toA() : clusters.toB();
        switch (fault) {
            case NONE -> {}
            case SOURCE_KILLED -> kill(source);
            case TARGET_KILLED -> kill(target);
            case SOURCE_STOPPED_FOR_A_MOMENT -> stop(source);
            case TARGET_STOPPED_FOR_A_MOMENT -> stop(target);
            case APPLIER_STOPPED -> target.execute("STOP REPLICA SQL_THREAD");
            case SOURCE_CUT -> toSource.cut(Cut.SILENT);
            case SOURCE_RESET -> toSource.cut(Cut.RESET);
            case TARGET_CUT -> toTarget.cut(Cut.SILENT);
            case TARGET_RESET -> toTarget.cut(Cut.RESET);
            case CLUSTERS_CUT -> clusters.betweenThem().forEach(link -> link.cut(Cut.SILENT));
            case CLUSTERS_RESET -> clusters.betweenThem().forEach(link -> link.cut(Cut.RESET));
            case NETWORK_CUT_FOR_A_MOMENT -> {
                toSource.cut(Cut.SILENT);
                toTarget.cut(Cut.SILENT);
                clusters.betweenThem().forEach(link -> link.cut(Cut.SILENT));
                inAMoment(clusters::heal);
            }
        }
    }

    private void kill(MySqlServer server) {
        server.kill();
        mending.add(server::restart);
    }

    private void stop(MySqlServer server) {
        server.pause();
        inAMoment(server::resume);
    }

    private void inAMoment(Runnable mend) {
        var moment = timer.schedule(mend, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        mending.add(() -> {
            try {
                moment.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Everything works again, but what was on its way when a network was cut has not arrived. */
    synchronized void end() {
        mending.forEach(Runnable::run);
        mending.clear();
        clusters.toA().heal();
        clusters.toB().heal();
        clusters.betweenThem().forEach(NetworkLink::heal);
    }

    /** That arrives, and both clusters follow each other again. */
    synchronized void endLate() {
        clusters.heal();
        clusters.a().execute("START REPLICA");
        clusters.b().execute("START REPLICA");
    }

    @Override
    public void close() {
        timer.shutdownNow();
        clusters.heal();
    }
}
