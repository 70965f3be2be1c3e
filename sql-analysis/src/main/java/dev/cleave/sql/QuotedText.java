package dev.cleave.sql;

import dev.cleave.sql.SqlDialect.ClientCharset;

/** Finds where strings and quoted identifiers end; see "String Literals" and "Schema Object Names" in the MySQL Reference Manual. */
final class QuotedText {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private QuotedText() {}

    /** Behind the closing quote of the string whose opening quote is at {@code start}; negative where it has none. */
    static int stringEnd(byte[] s, int start, int end, byte quote, boolean escapes, ClientCharset charset) {
        long quotes = quote * ONES;
        long backslashes = escapes ? '\\' * ONES : quotes;
        long multiByte = charset == ClientCharset.ASCII_SAFE ? 0 : HIGH_BITS;
        int wide = Math.min(end, s.length - 7);
        int p = start + 1;
        while (p < end) {
            if (p < wide) {
                long word = (long) Lexer.WORDS.get(s, p);
                long found =
                        ByteClass.matches(word, quotes) | ByteClass.matches(word, backslashes) | (word & multiByte);
                p += found == 0 ? 8 : Long.numberOfTrailingZeros(found) >>> 3;
                if (found == 0 || p >= end) {
                    continue;
                }
            }
            boolean closing = s[p] == quote && (p + 1 >= end || s[p + 1] != quote);
            if (closing) {
                return p + 1;
            }
            p += width(s, p, end, quote, escapes, charset);
        }
        return -1;
    }

    /** A doubled quote, an escape or a character of two bytes is stepped over as a whole. */
    private static int width(byte[] s, int p, int end, byte quote, boolean escapes, ClientCharset charset) {
        boolean pair = s[p] == quote
                || (s[p] == '\\' && escapes)
                || (p + 1 < end && MultiByte.isPair(charset, s[p], s[p + 1]));
        return pair ? 2 : 1;
    }

    /** Behind the closing quote; where there is none, or a NUL comes before it, the complement of where the search ended. */
    static int identifierEnd(byte[] s, int start, int end, byte quote, ClientCharset charset) {
        int p = start + 1;
        while (p < end && s[p] != 0) {
            boolean doubled = p + 1 < end && s[p + 1] == quote;
            if (s[p] == quote && !doubled) {
                return p + 1;
            }
            p += width(s, p, end, quote, false, charset);
        }
        return ~Math.min(p, end);
    }
}
