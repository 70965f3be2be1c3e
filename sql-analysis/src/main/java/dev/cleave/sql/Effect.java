package dev.cleave.sql;

/** What a statement means for the session and for where it may run. {@link StatementPlan} keeps them as a bit set. */
public enum Effect {
    /** SELECT … FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE: buffered like a write. */
    LOCKING_READ,
    /** Writes rows, metadata or may do so (CALL, LOCK TABLES … WRITE): buffered while a gate is closed. */
    WRITES,
    /** Commits an open transaction on its own (most DDL, LOCK TABLES, account statements). */
    IMPLICIT_COMMIT,
    /** Rows may be inserted into the tables that it writes, so their triggers for INSERT may run. */
    INSERTS_ROWS,
    /** Likewise for UPDATE, INSERT … ON DUPLICATE KEY UPDATE included. */
    UPDATES_ROWS,
    /** Likewise for DELETE, REPLACE included. */
    DELETES_ROWS,
    /** CREATE, ALTER or DROP VIEW: what it writes are views. */
    DEFINES_VIEW,
    /** CREATE or ALTER of a view, trigger or routine that uses or leaves what sessions have: variables, locks, roles, the last insert id. */
    DEFINES_SESSION_USE,
    /** BEGIN, START TRANSACTION. */
    TRANSACTION_START,
    /** START TRANSACTION WITH CONSISTENT SNAPSHOT: the transaction sees the data as they are now, not as at its first statement. */
    CONSISTENT_SNAPSHOT,
    /** A transaction statement that is surely right, so that it may be answered before a server has seen it. Any other, a server must judge. */
    WELL_FORMED_TRANSACTION,
    /** COMMIT or ROLLBACK of the transaction (not to a savepoint). */
    TRANSACTION_END,
    /** COMMIT AND CHAIN, ROLLBACK AND CHAIN, or RELEASE: the server must see it although no transaction is open. */
    CHAIN_OR_RELEASE,
    /** CREATE TEMPORARY TABLE: pins; {@link StatementPlan#tables()} names it. */
    CREATES_TEMPORARY_TABLE,
    /** One of {@link #MULTI_STATEMENT} uses a table whose name a temporary one gets behind it. */
    USES_TABLE_BEFORE_TEMPORARY,
    /** DROP TEMPORARY TABLE. */
    DROPS_TEMPORARY_TABLE,
    /** GET_LOCK(): pins. */
    TAKES_USER_LOCK,
    /** RELEASE_LOCK(), RELEASE_ALL_LOCKS(): must run on the pinned backend. */
    RELEASES_USER_LOCK,
    /** {@code @name} is read. */
    READS_USER_VARIABLE,
    /** {@code SET @name = …}, {@code @name := …}, SELECT … INTO @name, EXECUTE/CALL that may do so: pins. */
    WRITES_USER_VARIABLE,
    /** LAST_INSERT_ID() without argument, {@code @@last_insert_id}, {@code @@identity}, or EXECUTE that may do so: the value is carried over. */
    READS_LAST_INSERT_ID,
    /** SQL_CALC_FOUND_ROWS: keeps the backend until the next statement. */
    CALCULATES_FOUND_ROWS,
    /** FOUND_ROWS(), ROW_COUNT(), SHOW WARNINGS, SHOW ERRORS, GET DIAGNOSTICS, {@code @@warning_count}: must run where the last statement ran. */
    READS_PREVIOUS_STATEMENT,
    /** Of these, SHOW WARNINGS, SHOW ERRORS, GET DIAGNOSTICS, {@code @@warning_count}, {@code @@error_count}: asks which warnings and errors that has left. */
    READS_DIAGNOSTICS,
    /** SET TRANSACTION or {@code SET @@transaction_isolation = …} without a scope: speaks of the next transaction only, and pins until that begins. */
    SETS_NEXT_TRANSACTION,
    /** SET SESSION TRANSACTION …, SET SESSION transaction_isolation = …: speaks of those after the one that is open; or it only mentions such a variable. */
    SETS_LATER_TRANSACTIONS,
    /** SET sets the character set or the collation and nothing else: nobody notices if it runs twice. */
    CHARACTER_SET_ALONE,
    /** SET assigns {@code autocommit} and nothing else. */
    AUTOCOMMIT_ALONE,
    /** SET assigns {@code @@name} without a scope; see {@link UnscopedAssignments}. On MariaDB only. */
    UNSCOPED_ASSIGNMENT,
    /** MariaDB's SET STATEMENT … FOR: the values hold for this one statement; the rest of the plan is that statement's. */
    SETS_FOR_STATEMENT,
    /** SET GLOBAL, SET PERSIST, FLUSH OPTIMIZER_COSTS: changes what later sessions find at their login. */
    CHANGES_GLOBALS,
    /** FLUSH STATUS: the counters of SHOW STATUS begin anew, and pin. */
    RESETS_COUNTERS,
    /** SET mentions {@code collation_database} or {@code character_set_database}: they follow the default schema and so are not tracked. */
    SETS_UNTRACKED_VARIABLES,
    /** SET mentions {@code session_track_system_variables}; see {@link TrackingAssignment}. */
    SETS_TRACKED_VARIABLES,
    /** SET ROLE; {@link StatementPlan#argument} is what stands behind it. */
    SETS_ROLE,
    /** SET RESOURCE GROUP for the session itself. */
    SETS_RESOURCE_GROUP,
    /** LOAD DATA, CALL, {@code LAST_INSERT_ID(expression)}: LAST_INSERT_ID() may be another afterwards without the server's OK saying so. */
    MAY_SET_LAST_INSERT_ID,
    /** SHOW CREATE TABLE, SHOW COLUMNS, SHOW INDEX, DESCRIBE: tells what a table looks like; see {@link StatementPlan#onlyLooks}. */
    LOOKS_AT_TABLE,
    /** DATABASE(), SCHEMA(): asks for the default schema. */
    READS_DEFAULT_SCHEMA,
    /** CREATE DATABASE, DROP DATABASE: whatever the default schema is. ALTER DATABASE may leave its name out. */
    CREATES_OR_DROPS_SCHEMA,
    /** CONNECTION_ID(), {@code @@pseudo_thread_id}. */
    READS_CONNECTION_ID,
    /** Asks {@code information_schema}, or SHOW TABLES and the like, about tables, which may live on several clusters; see {@link CatalogStatement}. */
    READS_CATALOG,
    /** SHOW PROCESSLIST, {@code information_schema.processlist}, {@code performance_schema.processlist}. */
    READS_PROCESSLIST,
    /** SHOW STATUS LIKE: may ask how the client's connection is encrypted or compressed; see {@link ConnectionStatus}. */
    SHOWS_STATUS,
    /** HANDLER … OPEN: pins. */
    OPENS_HANDLER,
    /** The annotation {@code cross-schema-domain-query-exempted} stands in a comment. */
    EXEMPTED,
    /** More than one statement in the text; the plan is the union of all. */
    MULTI_STATEMENT,
    /**
     * One of {@link #MULTI_STATEMENT} is LOCK TABLES, LOCK INSTANCE, XA, PREPARE or the like, after which the connection has something of the session; or PREPARE
     * of what will take locks, or set roles or the resource group.
     */
    KEEPS_IN_SESSION,
    /** SELECT … INTO OUTFILE / DUMPFILE, LOAD DATA without LOCAL: the server's own files. */
    SERVER_FILE,
    /** LOAD DATA LOCAL: the server asks the client for a file. */
    LOCAL_FILE,
    /** What it does depends on literals, which the digest leaves out (KILL 5, PREPARE s FROM '…', USE): the plan must not be cached by digest. */
    DEPENDS_ON_LITERALS;

    private static final long UNREPORTED = TAKES_USER_LOCK.bit() | SETS_ROLE.bit() | SETS_RESOURCE_GROUP.bit();

    /** Whether one of these leaves something on a connection of which a server reports nothing: a named lock, roles, a resource group. */
    static boolean leaveWhatNoServerReports(long effects) {
        return (effects & UNREPORTED) != 0;
    }

    /** This effect's bit. */
    public long bit() {
        return 1L << ordinal();
    }
}
