package dev.cleave.sql;

/**
 * The comments of one statement: finds where each ends, remembers the exemption that one of them may hold, and whether the lexer is inside an executable
 * one, whose code counts. See "Comments" in the MySQL Reference Manual.
 */
final class Comments {
    private byte[] sql = {};
    private int end;
    private SqlDialect dialect = SqlDialect.DEFAULT;
    private boolean insideExecutable;
    private boolean exempted;

    void reset(byte[] bytes, int newEnd, SqlDialect newDialect) {
        sql = bytes;
        end = newEnd;
        dialect = newDialect;
        insideExecutable = false;
        exempted = false;
    }

    /** Whether a comment so far held the annotation {@code cross-schema-domain-query-exempted}. */
    boolean exempted() {
        return exempted;
    }

    boolean insideExecutable() {
        return insideExecutable;
    }

    void leaveExecutable() {
        insideExecutable = false;
    }

    /** Behind the comment that begins with {@code #} or {@code --}. As MySQL does, a NUL ends it too. */
    int lineEnd(int start) {
        int close = ByteScan.find(sql, start, end, (byte) '\n', (byte) 0);
        exempted |= Annotation.isIn(sql, start, close);
        return close;
    }

    /** Behind the block comment at {@code start}, or at the code of an executable one; the complement of {@link #end} where it does not end. */
    int blockEnd(int start) {
        int executable = ExecutableComment.contentStart(sql, start + 2, end, dialect);
        if (executable > 0) {
            insideExecutable = true;
            return executable;
        }
        int close = ExecutableComment.end(sql, start + 2, end, executable == ExecutableComment.OTHER_VERSION);
        if (close < 0) {
            return ~end;
        }
        exempted |= Annotation.isIn(sql, start, close);
        return close;
    }

    /** Whether the block comment at {@code start} has the mark of an optimizer hint. */
    boolean isHint(int start) {
        return start + 2 < end && sql[start + 2] == '+';
    }

    /** Behind the hint at {@code start}; the complement of the statement's end where it does not end. */
    int hintEnd(int start) {
        int close = ExecutableComment.end(sql, start + 2, end, false);
        return close < 0 ? ~end : close;
    }
}
