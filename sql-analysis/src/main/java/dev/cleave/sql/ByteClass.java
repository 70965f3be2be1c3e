package dev.cleave.sql;

/** The classes of bytes as MySQL's lexer sees them. */
final class ByteClass {
    static final byte OTHER = 0;
    static final byte SPACE = 1;
    /** Letters and everything above ASCII. */
    static final byte LETTER = 2;

    static final byte DIGIT = 3;
    /** Letters with which a literal may begin: n, x, b in both cases. */
    static final byte PREFIX = 4;
    /** Underscore and dollar: identifiers' bytes with which something else may begin too. */
    static final byte MARK = 5;
    /** Single or double quote, backtick. */
    static final byte QUOTE = 6;

    private static final byte[] CLASSES = classes();

    private ByteClass() {}

    static byte of(byte b) {
        return CLASSES[b & 0xFF];
    }

    /** Whether the byte may stand in an unquoted identifier. */
    static boolean isIdentifier(byte b) {
        byte c = CLASSES[b & 0xFF];
        return c >= LETTER && c <= MARK;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isHexDigit(byte b) {
        return isDigit(b) || ((b | 0x20) >= 'a' && (b | 0x20) <= 'f');
    }

    static boolean isSpace(byte b) {
        return CLASSES[b & 0xFF] == SPACE;
    }

    /** White space or a control character: what must follow {@code --} for it to begin a comment. */
    static boolean isSpaceOrControl(byte b) {
        return (b >= 0 && b <= 0x20) || b == 0x7F;
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int b = 0; b < 256; b++) {
            classes[b] = classify(b);
        }
        return classes;
    }

    private static byte classify(int b) {
        if (b == ' ' || (b >= '\t' && b <= '\r')) {
            return SPACE;
        }
        if (b >= '0' && b <= '9') {
            return DIGIT;
        }
        if (b == '\'' || b == '"' || b == '`') {
            return QUOTE;
        }
        if ("nNxXbB".indexOf(b) >= 0) {
            return PREFIX;
        }
        if (b == '_' || b == '$') {
            return MARK;
        }
        boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b >= 0x80;
        return letter ? LETTER : OTHER;
    }
}
