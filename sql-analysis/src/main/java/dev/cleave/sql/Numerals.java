package dev.cleave.sql;

/**
 * Where numbers end; see "Numeric Literals", "Hexadecimal Literals" and "Bit-Value Literals" in the MySQL Reference Manual. An identifier may begin with
 * digits, so what looks like a number can turn out to be one.
 */
final class Numerals {
    /** Not an end: the digits begin an identifier. */
    static final int IDENTIFIER = -1;

    private Numerals() {}

    /** Behind the number whose first digits stand from {@code start} to {@code digits}, no decimal point behind them; or {@link #IDENTIFIER}. */
    static int wholeEnd(byte[] s, int start, int digits, int end) {
        if (digits >= end || !ByteClass.isIdentifier(s[digits])) {
            return digits;
        }
        return switch (s[digits]) {
            case 'x', 'b' -> s[start] == '0' && digits == start + 1 ? prefixedEnd(s, start, end) : IDENTIFIER;
            case 'e', 'E' -> exponentEnd(s, digits + 1, end);
            default -> IDENTIFIER;
        };
    }

    /** {@code 0x41} or {@code 0b01}. */
    private static int prefixedEnd(byte[] s, int start, int end) {
        int p = radixDigitsEnd(s, start + 2, end, s[start + 1] == 'x');
        return p > start + 2 && (p >= end || !ByteClass.isIdentifier(s[p])) ? p : IDENTIFIER;
    }

    private static int exponentEnd(byte[] s, int from, int end) {
        int p = from < end && isSign(s[from]) ? from + 1 : from;
        return p < end && ByteClass.isDigit(s[p]) ? ByteScan.digitsEnd(s, p, end) : IDENTIFIER;
    }

    /** Behind what may follow a decimal point; the complement of where the lexer gives up where an exponent lacks its digits. */
    static int fractionEnd(byte[] s, int from, int end) {
        int p = ByteScan.digitsEnd(s, from, end);
        if (p >= end || (s[p] | 0x20) != 'e') {
            return p;
        }
        p += p + 1 < end && isSign(s[p + 1]) ? 2 : 1;
        return p < end && ByteClass.isDigit(s[p]) ? ByteScan.digitsEnd(s, p, end) : ~p;
    }

    /** Behind {@code x'41'} or {@code b'01'}, whose letter is at {@code start}; the complement of where the lexer gives up where it is malformed. */
    static int digitStringEnd(byte[] s, int start, int end) {
        boolean hexadecimal = (s[start] | 0x20) == 'x';
        int p = radixDigitsEnd(s, start + 2, end, hexadecimal);
        boolean closed = p < end && s[p] == '\'';
        boolean whole = !hexadecimal || (p - start) % 2 == 0;
        int close = closed ? p + 1 : p;
        return closed && whole ? close : ~close;
    }

    private static int radixDigitsEnd(byte[] s, int from, int end, boolean hexadecimal) {
        int p = from;
        while (p < end && (hexadecimal ? ByteClass.isHexDigit(s[p]) : (s[p] | 1) == '1')) {
            p++;
        }
        return p;
    }

    private static boolean isSign(byte b) {
        return b == '+' || b == '-';
    }

    /** Behind a further member of a list of numbers in its plainest form, {@code , 12}, behind which the list goes on or ends; else negative. */
    static int memberEnd(byte[] s, int from, int end) {
        if (from + 3 >= end || s[from] != ',') {
            return -1;
        }
        int start = s[from + 1] == ' ' ? from + 2 : from + 1;
        int p = ByteScan.digitsEnd(s, start, end);
        return p > start && p < end && (s[p] == ',' || s[p] == ')') ? p : -1;
    }
}
