package dev.cleave.sql;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Character sets' names that may stand before a literal with an underscore; see "Character Set Introducers" in the MySQL Reference Manual. */
final class Introducer {
    private static final String CHARSETS =
            "_armscii8 _ascii _big5 _binary _cp1250 _cp1251 _cp1256 _cp1257 _cp850 _cp852 _cp866 _cp932 _dec8"
                    + " _eucjpms _euckr _gb18030 _gb2312 _gbk _geostd8 _greek _hebrew _hp8 _keybcs2 _koi8r _koi8u _latin1 _latin2 _latin5 _latin7 _macce"
                    + " _macroman _sjis _swe7 _tis620 _ucs2 _ujis _utf16 _utf16le _utf32 _utf8 _utf8mb3 _utf8mb4";
    private static final WordMap<String> INTRODUCERS = new WordMap<>(
            Arrays.stream(CHARSETS.split(" ", -1)).collect(Collectors.toMap(Function.identity(), Function.identity())));

    private Introducer() {}

    /** Whether a literal that an introducer may precede begins at {@code p}. */
    static boolean mayPrecede(byte[] sql, int p, int end, SqlDialect dialect) {
        byte b = sql[p];
        byte following = p + 1 < end ? sql[p + 1] : 0;
        return b == '\''
                || (b == '"' && !dialect.ansiQuotes())
                || (b == '0' && (following == 'x' || following == 'b'))
                || ((b | 0x20) == 'x' || (b | 0x20) == 'b') && following == '\'';
    }

    static boolean isCharset(byte[] sql, int start, int end) {
        return INTRODUCERS.contains(sql, start, end);
    }
}
