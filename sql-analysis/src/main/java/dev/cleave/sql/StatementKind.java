package dev.cleave.sql;

import java.util.Locale;

/** What a statement does, as far as routing must know. {@code EXPLAIN ROUTE} shows it in lower case. */
public enum StatementKind {
    /** SELECT, TABLE, VALUES, WITH … SELECT, parenthesised and set operations. */
    SELECT,
    INSERT,
    REPLACE,
    UPDATE,
    DELETE,
    LOAD_DATA,
    DO,
    CALL,
    HANDLER,
    /** CREATE, ALTER, DROP, RENAME, TRUNCATE of tables, views, indexes, triggers, routines, events, schemas. */
    DDL,
    /** ANALYZE, CHECK, CHECKSUM, OPTIMIZE, REPAIR TABLE, CACHE INDEX. */
    TABLE_ADMIN,
    /** GRANT, REVOKE, CREATE/ALTER/DROP USER and ROLE, SET PASSWORD, SET ROLE. */
    ACCOUNT,
    /** LOCK TABLES, FLUSH TABLES … WITH READ LOCK or FOR EXPORT: locks on the tables that it names. */
    LOCK_TABLES,
    /** FLUSH TABLES WITH READ LOCK: a lock on all tables of a server. */
    LOCK_ALL_TABLES,
    UNLOCK_TABLES,
    /** LOCK INSTANCE FOR BACKUP. */
    LOCK_INSTANCE,
    UNLOCK_INSTANCE,
    /** BEGIN, START TRANSACTION. */
    BEGIN,
    COMMIT,
    ROLLBACK,
    /** SAVEPOINT, ROLLBACK TO, RELEASE SAVEPOINT. */
    SAVEPOINT,
    /** XA START/END/PREPARE/COMMIT/ROLLBACK/RECOVER. */
    XA,
    SET,
    /** SET [SESSION|GLOBAL] TRANSACTION. */
    SET_TRANSACTION,
    USE,
    SHOW,
    /** EXPLAIN, DESCRIBE, DESC. */
    EXPLAIN,
    /** PREPARE name FROM … (text protocol). */
    PREPARE,
    EXECUTE,
    DEALLOCATE,
    KILL,
    /** GET DIAGNOSTICS, SIGNAL, RESIGNAL, SHOW WARNINGS and SHOW ERRORS. */
    DIAGNOSTICS,
    /** FLUSH, RESET, PURGE, replication, plugins, SHUTDOWN, CLONE and everything else that the server executes without tables of a domain. */
    ADMIN,
    /** Only comments or white space; the server answers 1065. */
    EMPTY,
    /** The lexer or the extraction could not make sense of it; sent to the session's cluster so that the server says what is wrong. */
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
