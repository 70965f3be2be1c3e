package dev.cleave.sql;

/** Bodies of external routines, {@code $$ … $$} or {@code $tag$ … $tag$}; see "CREATE FUNCTION" in the MySQL 9 Reference Manual. */
final class DollarQuote {
    private DollarQuote() {}

    /** Behind the closing mark, or 0 where the dollar begins an identifier. */
    static int end(byte[] sql, int start, int end) {
        int tagEnd = start + 1;
        while (tagEnd < end && sql[tagEnd] != '$' && ByteClass.isIdentifier(sql[tagEnd])) {
            tagEnd++;
        }
        if (tagEnd >= end || sql[tagEnd] != '$') {
            return 0;
        }
        int length = tagEnd + 1 - start;
        for (int p = tagEnd + 1; p + length <= end; p++) {
            if (sql[p] == '$' && matches(sql, start, p, length)) {
                return p + length;
            }
        }
        return 0;
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
