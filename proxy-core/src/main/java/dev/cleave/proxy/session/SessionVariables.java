package dev.cleave.proxy.session;

import com.github.benmanes.caffeine.cache.Interner;
import dev.cleave.protocol.Collation;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The system variables that a session has changed since login, as the server itself reported them (session tracking). Immutable and interned: two
 * sessions with the same settings share one instance, so that "does this backend fit?" is a comparison of references.
 *
 * <p>Source: MySQL's manual, "Server Tracking of Client Session State".
 */
public final class SessionVariables {
    private static final Interner<SessionVariables> INTERNER = Interner.newWeakInterner();
    /** What a login sets by its collation. */
    private static final Set<String> LOGIN_VARIABLES =
            Set.of("character_set_client", "character_set_connection", "character_set_results", "collation_connection");

    /**
     * What a statement is executed with, and never prepared: setting most of them within a transaction commits it (autocommit), is refused (the binary log's) or
     * loses the value that stands for one statement.
     */
    private static final Set<String> OF_EXECUTION = Set.of(
            "autocommit",
            "binlog_direct_non_transactional_updates",
            "binlog_format",
            "binlog_row_image",
            "binlog_row_value_options",
            "binlog_rows_query_log_events",
            "binlog_transaction_compression",
            "binlog_transaction_compression_level_zstd",
            "completion_type",
            "explicit_defaults_for_timestamp",
            "group_replication_consistency",
            "gtid_domain_id",
            "gtid_next",
            "insert_id",
            "last_insert_id",
            "optimizer_trace",
            "profiling",
            "pseudo_replica_mode",
            "pseudo_slave_mode",
            "pseudo_thread_id",
            "rand_seed1",
            "rand_seed2",
            "rbr_exec_mode",
            "require_row_format",
            "server_id",
            "skip_parallel_replication",
            "skip_replication",
            "sql_log_bin",
            "timestamp",
            "transaction_isolation",
            "transaction_read_only",
            "tx_isolation",
            "tx_read_only",
            "xa_detach_on_prepare");

    /** What is reported as empty where it is NULL, and cannot be set to an empty text. */
    private static final Set<String> NULL_WHERE_EMPTY = Set.of(
            "character_set_results",
            "default_tmp_storage_engine",
            "enforce_storage_engine",
            "innodb_ft_user_stopword_table",
            "innodb_tmpdir");

    /** MySQL keeps these upside down, and {@code SET … = DEFAULT} turns them off, whatever they are globally; seen with 8.0 and 9.7. */
    private static final Set<String> DEFAULT_IS_OFF = Set.of("foreign_key_checks", "unique_checks");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Nothing changed since login. */
    public static final SessionVariables NONE = INTERNER.intern(new SessionVariables(new TreeMap<>()));

    private final Map<String, String> values;
    private final int hash;

    private SessionVariables(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
        this.hash = values.hashCode();
    }

    /** The same settings with one more; the value is as the server reported it. */
    public SessionVariables with(String name, String value) {
        if (value.equals(values.get(name))) {
            return this;
        }
        var changed = new TreeMap<>(values);
        changed.put(name, value);
        return INTERNER.intern(new SessionVariables(changed));
    }

    /** The same settings with the server's default of this one. */
    public SessionVariables without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        var changed = new TreeMap<>(values);
        changed.remove(name);
        return INTERNER.intern(new SessionVariables(changed));
    }

    /** Those with which a statement is prepared: part of what the server makes of its text. */
    public SessionVariables toPrepare() {
        if (Collections.disjoint(values.keySet(), OF_EXECUTION)) {
            return this;
        }
        var kept = new TreeMap<>(values);
        kept.keySet().removeAll(OF_EXECUTION);
        return INTERNER.intern(new SessionVariables(kept));
    }

    /** Those of {@link #toPrepare}, while everything else stays as a session has it now. */
    public SessionVariables toPrepareAmid(SessionVariables session) {
        var both = new TreeMap<>(toPrepare().values);
        session.values.forEach((name, value) -> {
            if (OF_EXECUTION.contains(name)) {
                both.put(name, value);
            }
        });
        return INTERNER.intern(new SessionVariables(both));
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    /**
     * The statement that turns a backend with {@code applied} into one with these settings, or null if nothing differs. Variables that only the backend
     * has go back to their default; those of the login's character set go back to {@code loginCollation}, because their DEFAULT is the server's.
     */
    public @Nullable String statementToApplyOver(SessionVariables applied, int loginCollation) {
        if (this == applied) {
            return null;
        }
        var statement = new StringBuilder("SET ");
        Collation login = Collation.of(loginCollation).orElse(null);
        boolean backToLogin = login != null && LOGIN_VARIABLES.stream().anyMatch(name -> isExtra(name, applied));
        if (backToLogin) {
            statement.append("NAMES '").append(login.characterSet()).append("' COLLATE '");
            statement.append(login.name()).append('\'');
        }
        values.forEach((name, value) -> {
            boolean overwritten = backToLogin && LOGIN_VARIABLES.contains(name);
            if (overwritten || !value.equals(applied.values.get(name))) {
                append(statement, name, literal(name, value));
            }
        });
        for (String name : applied.values.keySet()) {
            if (isExtra(name, applied) && !(backToLogin && LOGIN_VARIABLES.contains(name))) {
                append(statement, name, DEFAULT_IS_OFF.contains(name) ? "@@GLOBAL." + name : "DEFAULT");
            }
        }
        return statement.length() == 4 ? null : statement.toString();
    }

    private boolean isExtra(String name, SessionVariables applied) {
        return applied.values.containsKey(name) && !values.containsKey(name);
    }

    private static void append(StringBuilder statement, String name, String literal) {
        if (statement.length() > 4) {
            statement.append(',');
        }
        statement.append("SESSION ").append(name).append('=').append(literal);
    }

    private static String literal(String name, String value) {
        if (NUMBER.matcher(value).matches()) {
            return value;
        }
        if (value.isEmpty() && NULL_WHERE_EMPTY.contains(name)) {
            return "NULL";
        }
        if (value.equals("DEFAULT") && name.equals("system_versioning_asof")) {
            return value;
        }
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionVariables that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
