package dev.cleave.protocol;

/** An error as clients see it: number, five characters of SQLSTATE, text. */
public record MySqlError(int code, String sqlState, String message) {
    /** The SQLSTATE where nothing more is known. */
    public static final String UNKNOWN_SQL_STATE = "HY000";

    public MySqlError {
        if (sqlState.length() != 5) {
            throw new IllegalArgumentException("SQLSTATE has 5 characters: " + sqlState);
        }
    }

    @Override
    public String toString() {
        return "ERROR " + code + " (" + sqlState + "): " + message;
    }
}
