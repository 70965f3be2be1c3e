package dev.cleave.linters.query;

import dev.cleave.config.StoredObjects;
import dev.cleave.sql.Effect;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementDigester;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Analyses each statement once per digest and default schema, follows the default schemas of sessions, and keeps with each digest what its owner makes of
 * it. Remembers {@link #MAX_KNOWN} digests; a statement that was forgotten is analysed again. Confined to one thread.
 */
final class SeenPlans<T> {
    static final int MAX_KNOWN = 20_000;
    private static final int MAX_CONNECTIONS = 20_000;
    private static final int LONGEST_KEPT = 1 << 16;

    private final Optional<String> database;
    private final StoredObjects objects;
    private final StatementDigester digester = new StatementDigester();
    private final StatementAnalyzer analyzer = new StatementAnalyzer();
    private final Map<Key, T> known = new Recent<>(MAX_KNOWN);
    private final Map<Long, String> schemas = new Recent<>(MAX_CONNECTIONS);

    /**
     * @param database default schema of statements whose session has none
     * @param objects what stands behind names that are no tables
     */
    SeenPlans(Optional<String> database, StoredObjects objects) {
        this.database = database;
        this.objects = objects;
    }

    private record Key(long high, long low, String schema) {}

    /** What is kept for the statement; {@code create} makes it where nothing is known. */
    T of(LoggedStatement statement, Function<JudgedPlan, T> create) {
        digester.digest(statement.bytes(), statement.offset(), statement.length(), SqlDialect.DEFAULT);
        var key = new Key(digester.high(), digester.low(), schemaOf(statement));
        T kept = known.get(key);
        if (kept != null) {
            return kept;
        }
        StatementPlan plan =
                analyzer.analyze(statement.bytes(), statement.offset(), statement.length(), SqlDialect.DEFAULT);
        String digest = HexFormat.of().toHexDigits(key.high()) + HexFormat.of().toHexDigits(key.low());
        T made = create.apply(JudgedPlan.of(plan, digest, key.schema(), objects));
        if (plan.kind() == StatementKind.USE && plan.argument() != null) {
            schema(statement.connection(), plan.argument());
        }
        if (!plan.has(Effect.DEPENDS_ON_LITERALS) && statement.length() <= LONGEST_KEPT) {
            known.put(key, made);
        }
        return made;
    }

    void schema(long connection, String schema) {
        schemas.put(connection, schema);
    }

    void closed(long connection) {
        schemas.remove(connection);
    }

    /** Between inputs: sessions of one have nothing to do with those of the next. */
    void endOfInput() {
        schemas.clear();
    }

    private String schemaOf(LoggedStatement statement) {
        if (statement.schema().isPresent()) {
            return statement.schema().get();
        }
        String session = schemas.get(statement.connection());
        return session == null ? database.orElse("") : session;
    }
}
