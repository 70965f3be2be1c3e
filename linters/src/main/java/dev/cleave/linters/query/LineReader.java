package dev.cleave.linters.query;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads lines as bytes, without their line breaks. A line longer than the limit is cut there, and the rest of it is skipped, so that memory stays
 * bounded. The array that holds a line changes with the next one.
 */
final class LineReader {
    /** As large as the largest packet that most servers take. */
    static final int MAX_LINE = 64 << 20;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[CHUNK];
    private int position;
    private int filled;
    private int start;
    private int length;
    private long number;
    private boolean cut;
    private boolean ended;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        cut = false;
        start = position;
        int scanned = position;
        while (true) {
            int end = indexOfNewline(scanned);
            if (end >= 0) {
                finish(end, end + 1);
                return true;
            }
            scanned = filled;
            if (filled - start >= limit) {
                skipRest();
                return true;
            }
            if (!fill()) {
                return lastLine();
            }
            scanned = position + (scanned - start);
            start = position;
        }
    }

    byte[] bytes() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return length;
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line was longer than the limit. */
    boolean isCut() {
        return cut;
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void finish(int end, int following) {
        boolean carriageReturn = end > start && buffer[end - 1] == '\r';
        length = end - start - (carriageReturn ? 1 : 0);
        position = following;
        number++;
    }

    private boolean lastLine() {
        start = position;
        if (filled == start) {
            return false;
        }
        finish(filled, filled);
        return true;
    }

    /** Keeps the unread bytes, at the buffer's beginning. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int kept = filled - position;
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, kept);
        }
        if (buffer.length - kept < CHUNK / 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        position = 0;
        filled = kept;
        int read = in.read(buffer, kept, buffer.length - kept);
        ended = read < 0;
        filled += Math.max(read, 0);
        return !ended;
    }

    private void skipRest() throws IOException {
        cut = true;
        length = limit;
        number++;
        byte[] rest = new byte[CHUNK];
        for (int read = in.read(rest); read >= 0; read = in.read(rest)) {
            for (int i = 0; i < read; i++) {
                if (rest[i] == '\n') {
                    keepAfterCut(rest, i + 1, read);
                    return;
                }
            }
        }
        ended = true;
        position = filled;
    }

    /** What follows the giant line goes behind it in the buffer. */
    private void keepAfterCut(byte[] rest, int from, int to) {
        int count = to - from;
        if (buffer.length - filled < count) {
            buffer = Arrays.copyOf(buffer, filled + count);
        }
        System.arraycopy(rest, from, buffer, filled, count);
        position = filled;
        filled += count;
    }
}
