package dev.cleave.proxy.relay;

/** The shapes that a server's response can have, by the command that asked for it. */
public enum ResponseKind {
    /** COM_QUERY, COM_STMT_EXECUTE: OK, ERR, a request for a local file, or result sets. */
    RESULT,
    /** COM_STMT_PREPARE: PREPARE_OK with parameter and column definitions, or ERR. */
    PREPARE,
    /** COM_STMT_FETCH, COM_FIELD_LIST: rows (or column definitions) up to an EOF, or ERR. */
    ROWS,
    /** COM_STATISTICS: one packet of text. */
    TEXT,
    /** COM_STMT_CLOSE, COM_STMT_SEND_LONG_DATA, COM_QUIT: the server does not answer. */
    NONE
}
