package dev.cleave.sql;

/**
 * Comments that a server executes: {@code /*! … *}{@code /}, with five or six digits of the version from which on, and MariaDB's {@code /*M! … *}{@code /}.
 * See "Comments" in the MySQL Reference Manual and "Comment Syntax" in MariaDB's.
 */
final class ExecutableComment {
    static final int NOT_EXECUTABLE = 0;
    /** Executable, but not by this server. */
    static final int OTHER_VERSION = -1;

    /** MariaDB ignores comments for MySQL 5.7 and later in plain {@code /*!}. */
    private static final int FIRST_NOT_MARIADB = 50700;

    private static final int FIRST_MARIADB_10 = 100000;

    /** MySQL 8.0 takes five digits, and a sixth is code. */
    private static final int FIRST_WITH_SIX_DIGITS = 80100;

    private ExecutableComment() {}

    /**
     * Where the code begins, or one of the constants.
     *
     * @param content first byte behind the comment mark
     */
    static int contentStart(byte[] sql, int content, int end, SqlDialect dialect) {
        int p = content;
        boolean forMariaDb = p + 1 < end && sql[p] == 'M' && sql[p + 1] == '!';
        if (forMariaDb) {
            p++;
        }
        if (p >= end || sql[p] != '!' || (forMariaDb && !dialect.mariaDb())) {
            return NOT_EXECUTABLE;
        }
        p++;
        int digits = leadingDigits(sql, p, end, dialect);
        if (digits < 5) {
            return p;
        }
        int version = version(sql, p, digits);
        boolean skipped = version > dialect.serverVersion()
                || (dialect.mariaDb() && !forMariaDb && version >= FIRST_NOT_MARIADB && version < FIRST_MARIADB_10);
        return skipped ? OTHER_VERSION : p + digits;
    }

    private static int leadingDigits(byte[] sql, int from, int end, SqlDialect dialect) {
        int most = dialect.mariaDb() || dialect.serverVersion() >= FIRST_WITH_SIX_DIGITS ? 6 : 5;
        int p = from;
        while (p < end && p < from + most && ByteClass.isDigit(sql[p])) {
            p++;
        }
        return p - from;
    }

    private static int version(byte[] sql, int from, int digits) {
        int version = 0;
        for (int i = 0; i < digits; i++) {
            version = version * 10 + sql[from + i] - '0';
        }
        return version;
    }

    /**
     * Behind the mark that ends a comment, or negative where it has none.
     *
     * @param nesting a comment that another version would execute may hold one level of comments
     */
    static int end(byte[] sql, int content, int end, boolean nesting) {
        return nesting ? nestingEnd(sql, content, end) : plainEnd(sql, content, end);
    }

    private static int plainEnd(byte[] sql, int content, int end) {
        int p = ByteScan.find(sql, content, end, (byte) '*', (byte) '*');
        while (p + 1 < end && sql[p + 1] != '/') {
            p = ByteScan.find(sql, p + 1, end, (byte) '*', (byte) '*');
        }
        return p + 1 < end ? p + 2 : -1;
    }

    private static int nestingEnd(byte[] sql, int content, int end) {
        boolean inner = false;
        int p = content;
        while (p + 1 < end) {
            boolean closes = sql[p] == '*' && sql[p + 1] == '/';
            boolean opens = !inner && sql[p] == '/' && sql[p + 1] == '*';
            if (closes && !inner) {
                return p + 2;
            }
            inner = opens || (inner && !closes);
            p += opens || closes ? 2 : 1;
        }
        return -1;
    }
}
