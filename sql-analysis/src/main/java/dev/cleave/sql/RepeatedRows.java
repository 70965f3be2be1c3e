package dev.cleave.sql;

/**
 * Collapses rows of VALUES, and of {@code (a, b) IN (…)}: each row is hashed by itself, and one that equals the row before it is forgotten together with
 * its comma, so a bulk insert of any length has one digest.
 */
final class RepeatedRows {
    private final TokenHash hash;

    /** Parentheses that are open, and that number inside the open row. */
    private int depth;

    private int rowDepth;
    private boolean inRow;

    /** A row has just ended, and nothing but a comma came after it. */
    private boolean closed;

    /** The hash before the open row, and before the comma that precedes it. */
    private long outerHigh;

    private long outerLow;
    private long beforeCommaHigh;
    private long beforeCommaLow;

    /** The hash of the last row alone. */
    private long rowHigh;

    private long rowLow;

    RepeatedRows(TokenHash hash) {
        this.hash = hash;
    }

    void reset() {
        depth = 0;
        rowDepth = 0;
        inRow = false;
        closed = false;
    }

    boolean closed() {
        return closed;
    }

    /** Something else than a comma or a row follows. */
    void end() {
        closed = false;
    }

    void beforeComma() {
        if (closed) {
            beforeCommaHigh = hash.high();
            beforeCommaLow = hash.low();
        }
    }

    void open(boolean firstRow, boolean nextRow) {
        closed = false;
        depth++;
        if (!inRow && (nextRow || firstRow)) {
            begin(nextRow);
        }
    }

    private void begin(boolean following) {
        inRow = true;
        rowDepth = depth;
        outerHigh = hash.high();
        outerLow = hash.low();
        if (!following) {
            rowHigh = 0;
            rowLow = 0;
        }
        hash.begin();
    }

    void close() {
        closed = false;
        if (inRow && depth == rowDepth) {
            endRow();
        }
        depth--;
    }

    private void endRow() {
        inRow = false;
        closed = true;
        long high = hash.high();
        long low = hash.low();
        if (high == rowHigh && low == rowLow) {
            hash.set(beforeCommaHigh, beforeCommaLow);
            return;
        }
        rowHigh = high;
        rowLow = low;
        hash.set(outerHigh, outerLow);
        hash.mix(high);
        hash.mix(low);
    }
}
