package dev.cleave.linters.query;

import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;
import java.util.Arrays;

/** Puts the lines of one statement together and hands it on when it is whole. A statement over the limit is skipped and reported. */
final class StatementText {
    private static final int INITIAL = 1 << 12;
    private static final int KEPT = 1 << 20;

    private final String file;
    private final int limit;
    private byte[] bytes = new byte[INITIAL];
    private int length;
    private boolean open;
    private boolean tooLong;
    private long line;
    private long connection;

    StatementText(String file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    /** A statement begins on this line. */
    void begin(long onLine, long ofConnection) {
        open = true;
        tooLong = false;
        length = 0;
        line = onLine;
        connection = ofConnection;
        if (bytes.length > KEPT) {
            bytes = new byte[INITIAL];
        }
    }

    boolean isOpen() {
        return open;
    }

    int length() {
        return length;
    }

    void append(byte[] from, int offset, int count) {
        if (tooLong || length + (long) count > limit) {
            tooLong = true;
            return;
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
        }
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    void append(LineReader lines) {
        append(lines.bytes(), lines.offset(), lines.length());
        tooLong |= lines.isCut();
    }

    /** The input has more of it than its reader keeps. */
    void cut() {
        tooLong = true;
    }

    /** The line that is reported, if it is not the one it began on. */
    void line(long reported) {
        line = reported;
    }

    void append(char c) {
        append(new byte[] {(byte) c}, 0, 1);
    }

    /** Hands the statement on, if one has begun. */
    void end(StatementSink sink) {
        endAt(sink, new Location(file, line));
    }

    /** The same, for an input that knows where the statement comes from. */
    void endAt(StatementSink sink, Location location) {
        if (!open) {
            return;
        }
        open = false;
        if (tooLong) {
            sink.problem(
                    new Location(file, line),
                    Severity.ERROR,
                    "the statement is longer than " + (limit >> 20) + " MB and was skipped",
                    "Lint it from an .sql file, in pieces.");
            return;
        }
        while (length > 0 && bytes[length - 1] <= ' ' && bytes[length - 1] >= 0) {
            length--;
        }
        if (length > 0) {
            sink.statement(LoggedStatement.once(bytes, length, location, connection));
        }
    }
}
