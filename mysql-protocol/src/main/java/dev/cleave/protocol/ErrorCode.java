package dev.cleave.protocol;

import java.util.Locale;

/**
 * The errors that Cleave raises itself: some are MySQL's own, in MySQL's words, and those from 9100 up are Cleave's. Errors of a server pass through
 * untouched and need not be here.
 */
public enum ErrorCode {
    ER_CON_COUNT_ERROR(1040, "08004", "Too many connections"),
    ER_BAD_HOST_ERROR(1042, "08S01", "Can't get hostname for your address"),
    ER_HANDSHAKE_ERROR(1043, "08S01", "Bad handshake"),
    ER_DBACCESS_DENIED_ERROR(1044, "42000", "Access denied for user '%s'@'%s' to database '%s'"),
    ER_ACCESS_DENIED_ERROR(1045, "28000", "Access denied for user '%s'@'%s' (using password: %s)"),
    ER_NO_DB_ERROR(1046, "3D000", "No database selected"),
    ER_UNKNOWN_COM_ERROR(1047, "08S01", "Unknown command"),
    ER_BAD_DB_ERROR(1049, "42000", "Unknown database '%s'"),
    ER_SERVER_SHUTDOWN(1053, "08S01", "Server shutdown in progress"),
    ER_PARSE_ERROR(1064, "42000", "%s near '%s' at line %s"),
    ER_EMPTY_QUERY(1065, "42000", "Query was empty"),
    ER_NO_SUCH_THREAD(1094, "HY000", "Unknown thread id: %s"),
    ER_KILL_DENIED_ERROR(1095, "HY000", "You are not owner of thread %s"),
    ER_UNKNOWN_ERROR(1105, "HY000", "%s"),
    ER_UNKNOWN_CHARACTER_SET(1115, "42000", "Unknown character set: '%s'"),
    ER_NO_SUCH_TABLE(1146, "42S02", "Table '%s.%s' doesn't exist"),
    ER_NET_PACKET_TOO_LARGE(1153, "08S01", "Got a packet bigger than 'max_allowed_packet' bytes"),
    ER_NET_PACKETS_OUT_OF_ORDER(1156, "08S01", "Got packets out of order"),
    ER_NET_UNCOMPRESS_ERROR(1157, "08S01", "Couldn't uncompress communication packet"),
    ER_NET_READ_ERROR(1158, "08S01", "Got an error reading communication packets"),
    ER_NET_READ_INTERRUPTED(1159, "08S01", "Got timeout reading communication packets"),
    ER_UNKNOWN_SYSTEM_VARIABLE(1193, "HY000", "Unknown system variable '%s'"),
    ER_LOCK_WAIT_TIMEOUT(1205, "HY000", "Lock wait timeout exceeded; try restarting transaction"),
    ER_LOCK_DEADLOCK(1213, "40001", "Deadlock found when trying to get lock; try restarting transaction"),
    ER_SPECIFIC_ACCESS_DENIED_ERROR(
            1227, "42000", "Access denied; you need (at least one of) the %s privilege(s) for this operation"),
    ER_WRONG_VALUE_FOR_VAR(1231, "42000", "Variable '%s' can't be set to the value of '%s'"),
    ER_NOT_SUPPORTED_YET(1235, "42000", "This version of MySQL doesn't yet support '%s'"),
    ER_UNKNOWN_STMT_HANDLER(1243, "HY000", "Unknown prepared statement handler (%s) given to %s"),
    ER_NOT_SUPPORTED_AUTH_MODE(
            1251,
            "08004",
            "Client does not support authentication protocol requested by server; consider upgrading MySQL client"),
    ER_UNSUPPORTED_PS(1295, "HY000", "This command is not supported in the prepared statement protocol yet"),
    ER_QUERY_INTERRUPTED(1317, "70100", "Query execution was interrupted"),
    /** MariaDB's text ends without a full stop. */
    ER_STMT_HAS_NO_OPEN_CURSOR(1421, "HY000", "The statement (%s) has no open cursor%s"),
    ER_MAX_PREPARED_STMT_COUNT_REACHED(
            1461, "42000", "Can't create more than max_prepared_stmt_count statements (current value: %s)"),
    ER_MALFORMED_PACKET(1835, "HY000", "Malformed communication packet."),
    ER_QUERY_TIMEOUT(3024, "HY000", "Query execution was interrupted, maximum statement execution time exceeded"),
    ER_SECURE_TRANSPORT_REQUIRED(
            3159, "HY000", "Connections using insecure transport are prohibited while --require_secure_transport=ON."),
    ER_SESSION_WAS_KILLED(3169, "HY000", "The session was killed"),
    ER_CLIENT_INTERACTION_TIMEOUT(
            4031,
            "HY000",
            "The client was disconnected by the server because of inactivity. See wait_timeout and interactive_timeout"
                    + " for configuring this behavior."),

    /** The tables of one statement belong to different domains, and the query linter enforces. */
    CLEAVE_CROSS_DOMAIN_QUERY(9101, "42000", "Cleave: %s"),
    /** The statement would make its transaction cross domains, and the transaction linter enforces. */
    CLEAVE_CROSS_DOMAIN_TRANSACTION(9102, "25000", "Cleave: %s"),
    /** The tables live on different clusters: no single server can run the statement. */
    CLEAVE_CROSS_CLUSTER(9103, "42000", "Cleave: %s"),
    /** A table is in no domain, and that is enforced. */
    CLEAVE_UNASSIGNED_TABLE(9104, "42000", "Cleave: %s"),
    /** A closed gate's buffer is full. */
    CLEAVE_BUFFER_FULL(9110, "HY000", "Cleave: %s"),
    /** Buffered longer than allowed. */
    CLEAVE_BUFFER_TIMEOUT(9111, "HY000", "Cleave: %s"),
    /** No backend connection became free in time. */
    CLEAVE_POOL_EXHAUSTED(9120, "08004", "Cleave: %s"),
    /** No server of the cluster is usable. */
    CLEAVE_NO_SERVER(9121, "08S01", "Cleave: %s"),
    /** The backend connection broke while a statement ran. */
    CLEAVE_BACKEND_LOST(9122, "08S01", "Cleave: %s"),
    /** A command that Cleave does not support. */
    CLEAVE_UNSUPPORTED_COMMAND(9130, "42000", "Cleave: %s");

    private final int code;
    private final String sqlState;
    private final String format;

    ErrorCode(int code, String sqlState, String format) {
        this.code = code;
        this.sqlState = sqlState;
        this.format = format;
    }

    public int code() {
        return code;
    }

    public String sqlState() {
        return sqlState;
    }

    /** The error with its text filled in; {@code arguments} take the places of the format's {@code %s}. */
    public MySqlError with(Object... arguments) {
        return new MySqlError(code, sqlState, String.format(Locale.ROOT, format, arguments));
    }
}
