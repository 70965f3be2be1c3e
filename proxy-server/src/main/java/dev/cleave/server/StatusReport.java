package dev.cleave.server;

import dev.cleave.migration.Cutover;
import dev.cleave.migration.CutoverState;
import dev.cleave.migration.Cutovers;
import dev.cleave.proxy.ProxyControl;
import dev.cleave.proxy.report.LoopReport;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What the data plane counted at one moment, over all event loops. Immutable. */
public record StatusReport(
        List<LoopReport> loops,
        int clients,
        int connectedClients,
        int bufferedStatements,
        long bufferedBytes,
        long epoch,
        List<Cutover> cutovers) {
    private static final long MILLIS_PER_SECOND = 1_000;

    /** Asks every event loop; blocks until all have answered. */
    public static StatusReport take(ProxyControl control, Cutovers cutovers) {
        return new StatusReport(
                control.loops(),
                control.clients(),
                control.connectedClients(),
                control.bufferedStatements(),
                control.bufferedBytes(),
                control.routingTable().epoch(),
                cutovers.list());
    }

    /** A number of one event loop, summed over all. */
    public long sum(ToLongFunction<LoopReport> number) {
        return loops.stream().mapToLong(number).sum();
    }

    /** How often Cleave raised the error with this code. */
    public long errors(int code) {
        return sum(loop -> loop.ownErrors().getOrDefault(code, 0L));
    }

    /** How many of the remembered flips and cutovers are in a state that has this label; {@code running} for those that have not ended. */
    public long cutovers(String label) {
        return cutovers.stream()
                .filter(cutover ->
                        label.equals(cutover.state() instanceof CutoverState.Ended ended ? ended.label() : "running"))
                .count();
    }

    /** As {@code SHOW STATUS} names them. */
    public Map<String, Long> values() {
        var values = new LinkedHashMap<String, Long>();
        values.put("Uptime", ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND);
        values.put("Connections", sum(LoopReport::connections));
        values.put("Questions", sum(LoopReport::statements));
        values.put("Threads_connected", (long) connectedClients);
        values.put("Threads_running", sum(LoopReport::busySessions));
        values.put("Cleave_buffered_bytes", bufferedBytes);
        values.put("Cleave_buffered_statements", (long) bufferedStatements);
        for (String state : List.of("running", "done", "refused", "aborted")) {
            values.put("Cleave_cutovers_" + state, cutovers(state));
        }
        values.put("Cleave_epoch", epoch);
        values.put("Cleave_errors", sum(loop -> loop.ownErrors().values().stream()
                .mapToLong(Long::longValue)
                .sum()));
        loops.stream()
                .flatMap(loop -> loop.ownErrors().keySet().stream())
                .distinct()
                .sorted()
                .forEach(code -> values.put("Cleave_errors_" + code, errors(code)));
        values.put("Cleave_plan_cache_hits", sum(LoopReport::planCacheHits));
        values.put("Cleave_plan_cache_misses", sum(LoopReport::planCacheMisses));
        values.put("Cleave_plans", sum(LoopReport::plans));
        values.put("Cleave_unexpected_errors", sum(LoopReport::unexpectedErrors));
        return values;
    }
}
