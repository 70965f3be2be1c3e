package dev.cleave.sql;

/** Bodies of external routines, {@code $$ … $$} or {@code $tag$ … $tag$}; see "CREATE FUNCTION" in the MySQL 9 Reference Manual. */
final class DollarQuote {
    static final int IDENTIFIER = 0;
    static final int UNTERMINATED = -1;

    private DollarQuote() {}

    /** Behind the closing mark, or one of the constants. */
    static int end(byte[] sql, int start, int end) {
        int tagEnd = start + 1;
        while (tagEnd < end && sql[tagEnd] != '$' && ByteClass.isIdentifier(sql[tagEnd])) {
            tagEnd++;
        }
        if (tagEnd >= end || sql[tagEnd] != '$') {
            return IDENTIFIER;
        }
        int length = tagEnd + 1 - start;
        for (int p = tagEnd + 1; p + length <= end; p++) {
            if (sql[p] == '$' && matches(sql, start, p, length)) {
                return p + length;
            }
        }
        return UNTERMINATED;
    }

    private static boolean matches(byte[] sql, int tag, int at, int length) {
        for (int i = 1; i < length; i++) {
            if (sql[tag + i] != sql[at + i]) {
                return false;
            }
        }
        return true;
    }
}
