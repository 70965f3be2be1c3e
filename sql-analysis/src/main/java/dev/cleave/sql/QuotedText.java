package dev.cleave.sql;

import dev.cleave.sql.SqlDialect.ClientCharset;

/** Finds where strings and quoted identifiers end; see "String Literals" and "Schema Object Names" in the MySQL Reference Manual. */
final class QuotedText {
    private QuotedText() {}

    /** Behind the closing quote of the string whose opening quote is at {@code start}; negative where it has none. */
    static int stringEnd(byte[] s, int start, int end, byte quote, boolean escapes, ClientCharset charset) {
        byte escape = escapes ? (byte) '\\' : quote;
        int p = start + 1;
        while (true) {
            p = nextStop(s, p, end, quote, escape, charset);
            if (p >= end) {
                return -1;
            }
            if (closes(s, p, end, quote)) {
                return p + 1;
            }
            p += width(s, p, end, quote, escape, charset);
        }
    }

    /** Behind the closing quote; where there is none, or a NUL comes before it, the complement of where the search ended. */
    static int identifierEnd(byte[] s, int start, int end, byte quote, ClientCharset charset) {
        int p = start + 1;
        while (true) {
            p = nextStop(s, p, end, quote, (byte) 0, charset);
            if (p >= end || s[p] == 0) {
                return ~p;
            }
            if (closes(s, p, end, quote)) {
                return p + 1;
            }
            p += width(s, p, end, quote, quote, charset);
        }
    }

    /** Where a byte has to be looked at: in character sets that are not ASCII-safe, each one above ASCII. */
    private static int nextStop(byte[] s, int from, int end, byte one, byte other, ClientCharset charset) {
        return charset == ClientCharset.ASCII_SAFE
                ? ByteScan.find(s, from, end, one, other)
                : ByteScan.findOrAboveAscii(s, from, end, one, other);
    }

    private static boolean closes(byte[] s, int p, int end, byte quote) {
        return s[p] == quote && (p + 1 >= end || s[p + 1] != quote);
    }

    /** A doubled quote, an escape or a character of two bytes is stepped over as a whole. */
    private static int width(byte[] s, int p, int end, byte quote, byte escape, ClientCharset charset) {
        boolean pair = s[p] == quote || s[p] == escape || (p + 1 < end && MultiByte.isPair(charset, s[p], s[p + 1]));
        return pair ? 2 : 1;
    }
}
