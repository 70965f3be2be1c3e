package dev.cleave.proxy.route;

import dev.cleave.config.RoutingTable;
import dev.cleave.sql.StatementPlan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One digest on one event loop: its plan, where it goes under the routing table last seen, and what it cost so far. Confined to the loop, so plain
 * fields; the admin port asks each loop and adds up.
 */
public final class CachedStatement {
    private final long high;
    private final long low;
    private final StatementPlan plan;
    private final List<CachedStatement> parts;

    private @Nullable RoutingTable resolvedFor;
    private @Nullable String resolvedSchema;
    private @Nullable Target target;

    private int generation;
    private long count;
    private long errors;
    private long totalNanos;
    private long maxNanos;
    private long rowsSent;
    private long bytesSent;

    CachedStatement(long high, long low, StatementPlan plan, List<CachedStatement> parts) {
        this.high = high;
        this.low = low;
        this.plan = plan;
        this.parts = parts;
    }

    /** Where the statement's tables are; resolved again only when the routing table or the default schema is another one. */
    public Target target(RoutingTable routes, @Nullable String schema) {
        Target known = target;
        if (known != null && resolvedFor == routes && Objects.equals(resolvedSchema, schema)) {
            return known;
        }
        known = Target.resolve(plan, routes, schema);
        target = known;
        resolvedFor = routes;
        resolvedSchema = schema;
        return known;
    }

    /** Counts one execution. */
    public void executed(long nanos, long rows, long bytes, boolean failed) {
        count++;
        totalNanos += nanos;
        maxNanos = Math.max(maxNanos, nanos);
        rowsSent += rows;
        bytesSent += bytes;
        if (failed) {
            errors++;
        }
    }

    boolean is(long otherHigh, long otherLow) {
        return high == otherHigh && low == otherLow;
    }

    /** The generation of the cache in whose young table it is. */
    int generation() {
        return generation;
    }

    void keptIn(int number) {
        generation = number;
    }

    /** The digest's first half. */
    public long high() {
        return high;
    }

    /** The digest's second half. */
    public long low() {
        return low;
    }

    public StatementPlan plan() {
        return plan;
    }

    /** The statements of a text that holds several and touches several tables; otherwise empty. */
    public List<CachedStatement> parts() {
        return parts;
    }

    /** 32 hexadecimal digits. */
    public String digest() {
        return digest(high, low);
    }

    static String digest(long high, long low) {
        return String.format("%016x%016x", high, low);
    }

    /** What {@code SHOW DIGESTS} shows of this loop's share. */
    public DigestReport report() {
        String domains = "";
        Target known = target;
        RoutingTable routes = resolvedFor;
        if (known != null && routes != null) {
            domains = String.join(
                    ",",
                    java.util.Arrays.stream(known.domains())
                            .mapToObj(routes.domains()::name)
                            .toList());
        }
        return new DigestReport(
                digest(), plan.normalized(), domains, count, errors, totalNanos, maxNanos, rowsSent, bytesSent);
    }
}
