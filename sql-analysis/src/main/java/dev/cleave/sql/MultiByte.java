package dev.cleave.sql;

import dev.cleave.sql.SqlDialect.ClientCharset;

/** Character sets whose second byte may look like a quote, a backslash or a letter. */
final class MultiByte {
    private MultiByte() {}

    /** Where the run of bytes that may stand in an unquoted identifier ends. */
    static int identifierEnd(ClientCharset charset, byte[] s, int from, int end) {
        int p = from;
        while (p < end && ByteClass.isIdentifier(s[p])) {
            p += p + 1 < end && isPair(charset, s[p], s[p + 1]) ? 2 : 1;
        }
        return p;
    }

    /** Whether {@code lead} and {@code trail} are one character. */
    static boolean isPair(ClientCharset charset, byte lead, byte trail) {
        if (lead >= 0) {
            return false;
        }
        int l = lead & 0xFF;
        int t = trail & 0xFF;
        return switch (charset) {
            case ASCII_SAFE -> false;
            case BIG5 -> l >= 0xA1 && l <= 0xF9 && ((t >= 0x40 && t <= 0x7E) || (t >= 0xA1 && t <= 0xFE));
            case GBK, GB18030 -> l >= 0x81 && l <= 0xFE && t >= 0x40 && t <= 0xFE && t != 0x7F;
            case SJIS -> ((l >= 0x81 && l <= 0x9F) || (l >= 0xE0 && l <= 0xFC)) && t >= 0x40 && t <= 0xFC && t != 0x7F;
        };
    }
}
