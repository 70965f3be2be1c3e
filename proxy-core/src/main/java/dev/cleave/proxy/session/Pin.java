package dev.cleave.proxy.session;

import java.util.Locale;

/** Why a session keeps its backend although no transaction is open. {@code SHOW SESSIONS} shows it in lower case as {@code pinned_by}. */
public enum Pin {
    /** CREATE TEMPORARY TABLE; until the session is reset. */
    TEMPORARY_TABLE,
    /** GET_LOCK(). */
    USER_LOCK,
    /** LOCK TABLES and FLUSH TABLES with names, until UNLOCK TABLES or BEGIN. */
    TABLE_LOCK,
    /** FLUSH TABLES WITH READ LOCK, until UNLOCK TABLES. */
    GLOBAL_READ_LOCK,
    /** LOCK INSTANCE FOR BACKUP, until UNLOCK INSTANCE. */
    BACKUP_LOCK,
    /** A user variable was set. */
    USER_VARIABLE,
    /** HANDLER … OPEN. */
    HANDLER,
    /** A cursor of a prepared statement is open. */
    CURSOR,
    /** PREPARE … FROM: the statement's name lives in the backend. */
    TEXT_PREPARED_STATEMENT,
    /** XA START, until XA COMMIT or XA ROLLBACK. */
    XA_TRANSACTION,
    /** Session state that cannot be replayed, as the server reported it (for example {@code SET insert_id}). */
    SESSION_STATE,
    /** FLUSH STATUS: its counters are a connection's; until the session is reset. */
    STATUS_COUNTERS,
    /** The server was told of the next transaction's isolation level or access mode, and that has not begun yet. */
    NEXT_TRANSACTION,
    /** The last statement left warnings, or counted rows, that the next statement may ask for; only until then. */
    LAST_STATEMENT;

    /** This reason's bit in a set of pins. */
    public int bit() {
        return 1 << ordinal();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The reasons of a set, separated by commas; empty if there are none. */
    public static String describe(int pins) {
        var text = new StringBuilder();
        for (Pin pin : values()) {
            if ((pins & pin.bit()) != 0) {
                text.append(text.isEmpty() ? "" : ", ").append(pin);
            }
        }
        return text.toString();
    }
}
