package dev.cleave.linters.query;

import dev.cleave.config.TableName;
import dev.cleave.linters.Location;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows each connection's transaction from BEGIN, or under {@code autocommit = 0} from its first statement, to its end. What is open when the input
 * ends is not known to have been committed and does not count. Confined to one thread.
 */
final class OpenTransactions {
    private static final Pattern AUTOCOMMIT = Pattern.compile("(?i)autocommit`?\\s*:?=\\s*(0|1|on|off|true|false)\\b");
    private static final Set<String> ON = Set.of("1", "on", "true");
    private static final int MAX_CONNECTIONS = 20_000;
    private static final int MAX_STATEMENTS = 1_000;

    private final Listener listener;
    private final Map<Long, Open> open = new Recent<>(MAX_CONNECTIONS);

    /** Hears of transactions that touched tables and have ended. */
    @FunctionalInterface
    interface Listener {
        /** @param statements normalized texts by digest */
        void ended(
                SortedSet<TableName> tables,
                SortedSet<TableName> written,
                SortedMap<String, String> statements,
                Location first);
    }

    OpenTransactions(Listener listener) {
        this.listener = listener;
    }

    private static final class Open {
        private boolean autocommit = true;
        private boolean begun;
        private @Nullable Location first;
        private final SortedSet<TableName> tables = new TreeSet<>();
        private final SortedSet<TableName> written = new TreeSet<>();
        private final SortedMap<String, String> statements = new TreeMap<>();

        void clear() {
            begun = false;
            first = null;
            tables.clear();
            written.clear();
            statements.clear();
        }
    }

    /** @param counts whether the statement's tables count for its transaction */
    void statement(LoggedStatement statement, JudgedPlan judged, boolean counts) {
        StatementPlan plan = judged.plan();
        Open transaction = open.get(statement.connection());
        if (plan.kind() == StatementKind.SET) {
            autocommit(statement, transaction);
        } else if (plan.has(Effect.TRANSACTION_START)) {
            end(transaction);
            of(statement.connection(), transaction).begun = true;
        } else if (plan.has(Effect.TRANSACTION_END) || plan.has(Effect.IMPLICIT_COMMIT)) {
            end(transaction);
        } else if (transaction != null && (transaction.begun || !transaction.autocommit) && counts) {
            touch(transaction, statement, judged);
        }
    }

    void closed(long connection) {
        open.remove(connection);
    }

    void clear() {
        open.clear();
    }

    private Open of(long connection, @Nullable Open known) {
        return known == null ? open.computeIfAbsent(connection, _ -> new Open()) : known;
    }

    private void autocommit(LoggedStatement statement, @Nullable Open known) {
        Matcher match = AUTOCOMMIT.matcher(statement.text());
        if (match.find()) {
            Open transaction = of(statement.connection(), known);
            boolean on = ON.contains(match.group(1).toLowerCase(Locale.ROOT));
            if (on) {
                end(transaction);
            }
            transaction.autocommit = on;
        }
    }

    private static void touch(Open transaction, LoggedStatement statement, JudgedPlan judged) {
        if (judged.tables().isEmpty() || transaction.statements.size() >= MAX_STATEMENTS) {
            return;
        }
        if (transaction.first == null) {
            transaction.first = statement.location();
        }
        transaction.tables.addAll(judged.tables());
        transaction.written.addAll(judged.written());
        transaction.statements.putIfAbsent(judged.digest(), judged.plan().normalized());
    }

    private void end(@Nullable Open transaction) {
        if (transaction == null) {
            return;
        }
        Location first = transaction.first;
        if (first != null) {
            listener.ended(transaction.tables, transaction.written, transaction.statements, first);
        }
        transaction.clear();
    }
}
