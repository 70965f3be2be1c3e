package dev.cleave.proxy.lint;

import dev.cleave.config.RoutingTable;
import dev.cleave.proxy.lint.ViolationReport.Kind;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One event loop's tally of what crossed schema domains since it was last emptied. Bounded: what finds no room is only counted
 * ({@link #dropped}). Confined to the loop.
 */
public final class Violations {
    /** Different violations between two visits of the collector. */
    static final int LIMIT = 1_000;

    /** Characters of a text that come from clients: statements of a transaction, attributes, annotations. */
    private static final int MAX_TEXT = 4_000;

    private record Key(Kind kind, Object what) {}

    private final Map<Key, Tally> tallies = new HashMap<>();
    private long dropped;

    private static final class Tally {
        private final ViolationReport first;
        private long count = 1;

        Tally(ViolationReport first) {
            this.first = first;
        }

        ViolationReport report() {
            return new ViolationReport(
                    first.kind(),
                    first.domains(),
                    first.tables(),
                    first.digest(),
                    first.statement(),
                    count,
                    first.exempted(),
                    first.schema(),
                    first.source());
        }
    }

    /** A statement on tables of several domains, or of one and of none, passes. */
    public void query(CachedStatement statement, Target target, RoutingTable routes, ViolationSource source) {
        Tally known = tallies.get(new Key(Kind.QUERY, statement));
        if (known != null) {
            known.count++;
        } else if (hasRoom()) {
            var report = new ViolationReport(
                    Kind.QUERY,
                    names(target.domains(), routes),
                    tables(List.of(statement), routes, source.schema()),
                    statement.digest(),
                    statement.plan().normalized(),
                    1,
                    statement.plan().has(Effect.EXEMPTED),
                    schema(source),
                    describe(source, source.annotations()));
            tallies.put(new Key(Kind.QUERY, statement), new Tally(report));
        }
    }

    /** A transaction that touched several domains has ended. */
    void transaction(TransactionTrace trace, RoutingTable routes, ViolationSource source) {
        List<CachedStatement> statements = trace.statementsWritersFirst();
        Tally known = tallies.get(new Key(Kind.TRANSACTION, statements));
        if (known != null) {
            known.count++;
        } else if (hasRoom()) {
            String text = statements.stream()
                    .map(statement -> statement.plan().normalized())
                    .collect(Collectors.joining("; "));
            var report = new ViolationReport(
                    Kind.TRANSACTION,
                    names(trace.domains(), routes),
                    tables(statements, routes, source.schema()),
                    digest(statements),
                    shortened(text),
                    1,
                    trace.isExempted(),
                    schema(source),
                    describe(source, trace.annotations()));
            tallies.put(new Key(Kind.TRANSACTION, statements), new Tally(report));
        }
    }

    private boolean hasRoom() {
        if (tallies.size() < LIMIT) {
            return true;
        }
        dropped++;
        return false;
    }

    private static List<String> names(int[] domains, RoutingTable routes) {
        var names = new ArrayList<String>();
        for (int domain : domains) {
            names.add(routes.domains().name(domain));
        }
        names.sort(null);
        return List.copyOf(names);
    }

    private static String schema(ViolationSource source) {
        String schema = source.schema();
        return schema == null ? "" : schema;
    }

    private static List<String> tables(
            Collection<CachedStatement> statements, RoutingTable routes, @Nullable String schema) {
        var tables = new TreeSet<String>();
        for (CachedStatement statement : statements) {
            statement
                    .target(routes, schema)
                    .tables()
                    .forEach((table, access) -> tables.add(access.name().toLowerCase(Locale.ROOT) + ":" + table));
        }
        return List.copyOf(tables);
    }

    /** The same statements in the same order give the same digest, in every run. */
    private static String digest(List<CachedStatement> statements) {
        long high = 1125899906842597L;
        long low = 7;
        for (CachedStatement statement : statements) {
            high = 31 * high + statement.high();
            low = 131 * low + statement.low();
        }
        return String.format("%016x%016x", high, low);
    }

    private static String describe(ViolationSource source, String annotations) {
        var text = new StringBuilder("user=").append(source.user());
        source.attributes().entrySet().stream()
                .filter(attribute -> !attribute.getKey().startsWith("_pid"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute ->
                        text.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue()));
        if (!annotations.isEmpty()) {
            text.append(" /* ").append(annotations).append(" */");
        }
        return shortened(text.toString());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    /** Hands over what was tallied since the last call. */
    public List<ViolationReport> drain() {
        List<ViolationReport> reports =
                tallies.values().stream().map(Tally::report).toList();
        tallies.clear();
        return reports;
    }

    /** How many found no room since the start. */
    public long dropped() {
        return dropped;
    }
}
