package dev.cleave.proxy.route;

import dev.cleave.sql.Effect;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementDigester;
import dev.cleave.sql.StatementPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One event loop's plans by digest. A hit costs a walk over the bytes and one probe, and allocates nothing; a miss analyses the statement.
 *
 * <p>Bounded by two generations of open-addressed tables: when the young one is full it becomes the old one, and what is used again moves back; what was
 * not used for a whole generation is gone, and its counters with it.
 */
public final class StatementCache {
    /** Tables and routines of a plan that is kept, lest a few long statements fill the memory; a join of MySQL's has at most 61 tables. */
    private static final int MOST_NAMES = 256;

    private final StatementDigester digester = new StatementDigester();
    private final StatementAnalyzer analyzer = new StatementAnalyzer();
    private final int generationSize;
    private @Nullable CachedStatement[] young;
    private @Nullable CachedStatement[] old;
    private int youngCount;
    private int generation = 1;
    private long hits;
    private long misses;

    /** @param capacity the most plans that are kept */
    public StatementCache(int capacity) {
        generationSize = Math.max(8, capacity / 2);
        young = new CachedStatement[tableSize()];
        old = new CachedStatement[tableSize()];
    }

    private int tableSize() {
        return Integer.highestOneBit(generationSize * 2 - 1) * 2;
    }

    /** The plan for a statement's bytes. A plan that depends on literals is made anew each time and not kept. */
    public CachedStatement find(byte[] sql, int offset, int length, SqlDialect dialect) {
        digester.digest(sql, offset, length, dialect);
        long high = digester.high();
        long low = digester.low();
        CachedStatement found = probe(young, high, low);
        if (found != null) {
            hits++;
            return found;
        }
        return findSlowly(sql, offset, length, dialect, high, low);
    }

    private CachedStatement findSlowly(byte[] sql, int offset, int length, SqlDialect dialect, long high, long low) {
        CachedStatement found = probe(old, high, low);
        if (found == null) {
            misses++;
            StatementPlan plan = analyzer.analyze(sql, offset, length, dialect);
            boolean several = plan.has(Effect.MULTI_STATEMENT) && plan.tables().size() > 1;
            found = new CachedStatement(
                    high, low, plan, several ? parts(sql, analyzer.parts(offset, length), dialect) : List.of());
            if (!isKept(plan)) {
                return found;
            }
        } else {
            hits++;
        }
        makeRoom();
        insert(found);
        return found;
    }

    private static boolean isKept(StatementPlan plan) {
        return !plan.has(Effect.DEPENDS_ON_LITERALS)
                && plan.tables().size() + plan.routines().size() <= MOST_NAMES;
    }

    /** Each of several statements in one text, as if it had been sent by itself. */
    private List<CachedStatement> parts(byte[] sql, int[] bounds, SqlDialect dialect) {
        var parts = new ArrayList<CachedStatement>();
        for (int i = 0; i < bounds.length; i += 2) {
            parts.add(find(sql, bounds[i], bounds[i + 1] - bounds[i], dialect));
        }
        return List.copyOf(parts);
    }

    private void makeRoom() {
        if (youngCount >= generationSize) {
            old = young;
            young = new CachedStatement[tableSize()];
            youngCount = 0;
            generation++;
        }
    }

    /** A prepared statement is executed without being looked up: keeps its plan, and its counters, in the cache all the same. */
    public void keep(CachedStatement statement) {
        if (statement.generation() != generation && isKept(statement.plan())) {
            if (probe(young, statement.high(), statement.low()) == null) {
                makeRoom();
                insert(statement);
            }
            statement.keptIn(generation);
        }
    }

    private static @Nullable CachedStatement probe(@Nullable CachedStatement[] table, long high, long low) {
        int mask = table.length - 1;
        for (int slot = (int) low & mask; ; slot = (slot + 1) & mask) {
            CachedStatement at = table[slot];
            if (at == null || at.is(high, low)) {
                return at;
            }
        }
    }

    private void insert(CachedStatement statement) {
        int mask = young.length - 1;
        int slot = (int) statement.low() & mask;
        while (young[slot] != null) {
            slot = (slot + 1) & mask;
        }
        young[slot] = statement;
        statement.keptIn(generation);
        youngCount++;
    }

    /** Every cached statement once. */
    public void forEach(Consumer<CachedStatement> action) {
        for (CachedStatement statement : young) {
            if (statement != null) {
                action.accept(statement);
            }
        }
        for (CachedStatement statement : old) {
            if (statement != null && probe(young, statement) == null) {
                action.accept(statement);
            }
        }
    }

    private static @Nullable CachedStatement probe(@Nullable CachedStatement[] table, CachedStatement statement) {
        int mask = table.length - 1;
        for (int slot = (int) statement.low() & mask; ; slot = (slot + 1) & mask) {
            CachedStatement at = table[slot];
            if (at == null || at == statement) {
                return at;
            }
        }
    }

    public int size() {
        int[] count = {0};
        forEach(s -> count[0]++);
        return count[0];
    }

    public long hits() {
        return hits;
    }

    public long misses() {
        return misses;
    }
}
