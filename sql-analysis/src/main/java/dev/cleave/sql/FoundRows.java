package dev.cleave.sql;

import java.util.regex.Pattern;

/**
 * What {@code FOUND_ROWS()} counts once a statement has succeeded. Tried with MySQL 8.0 and MariaDB 11.4; their manuals speak of SELECT only.
 */
public enum FoundRows {
    /** The rows of its result or, where it puts them elsewhere, those that its OK tells. */
    RESULT,
    /** One, whatever it did. */
    ONE,
    /** What was found before it. */
    AS_BEFORE,
    /** Rows that it has searched through, of which its answer does not tell. */
    UNTOLD;

    private static final Pattern SHOWS_NO_ROWS_OF_TABLES = Pattern.compile(
            "SHOW (FULL )?(WARNINGS|ERRORS|CREATE|PROCESSLIST|GRANTS|MASTER|BINARY|BINLOG|RELAYLOG|REPLICA|REPLICAS|SLAVE|PRIVILEGES"
                    + "|PROFILE|PROFILES|ENGINE)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTS = Pattern.compile("SHOW COUNT\\b", Pattern.CASE_INSENSITIVE);

    /** After a single statement with this plan. */
    public static FoundRows by(StatementPlan plan, SqlDialect dialect) {
        return switch (plan.kind()) {
            case SELECT -> RESULT;
            case DIAGNOSTICS -> COUNTS.matcher(plan.normalized()).lookingAt() ? RESULT : AS_BEFORE;
            case SHOW -> SHOWS_NO_ROWS_OF_TABLES.matcher(plan.normalized()).lookingAt() ? AS_BEFORE : RESULT;
            case EXPLAIN -> plan.has(Effect.LOOKS_AT_TABLE) ? RESULT : UNTOLD;
            case DO -> dialect.mariaDb() ? AS_BEFORE : ONE;
            case DDL -> plan.tables().size() > 1 ? UNTOLD : AS_BEFORE;
            case INSERT, REPLACE, UPDATE, DELETE, LOAD_DATA, CALL, EXECUTE, HANDLER, UNKNOWN -> UNTOLD;
            default -> AS_BEFORE;
        };
    }
}
