package dev.cleave.sql;

import java.nio.charset.StandardCharsets;

/** Words of at most seven letters without regard to case, as one number each: the hot path compares them at once. */
final class ShortWord {
    static final int LONGEST = 7;

    static final long DELETE = of("delete");
    static final long FALSE = of("false");
    static final long IN = of("in");
    static final long INSERT = of("insert");
    static final long NULL = of("null");
    static final long REPLACE = of("replace");
    static final long ROW = of("row");
    static final long SELECT = of("select");
    static final long TRUE = of("true");
    static final long UPDATE = of("update");
    static final long VALUE = of("value");
    static final long VALUES = of("values");

    /** Makes letters equal; other bytes of identifiers stay different from every letter. */
    private static final long LOWER_CASE = 0x20202020202020L;

    private ShortWord() {}

    /** The word's number; its length is in it, since no byte of a word is 0x20 when folded. */
    static long at(byte[] sql, int start, int end) {
        return ByteScan.tail(sql, start, end) | LOWER_CASE;
    }

    private static long of(String word) {
        return at(word.getBytes(StandardCharsets.US_ASCII), 0, word.length());
    }
}
