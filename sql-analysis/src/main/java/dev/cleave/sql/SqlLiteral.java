package dev.cleave.sql;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Texts as literals that mean the same under every {@code sql_mode} and character set. Stateless. */
public final class SqlLiteral {
    /** A LIMIT that is more than any {@code sql_select_limit} and lets all rows through. */
    public static final String NO_LIMIT = " LIMIT 18446744073709551615";

    private SqlLiteral() {}

    /** In quotes where there is nothing to escape, otherwise in hexadecimal digits of UTF-8. */
    public static String of(String text) {
        boolean plain =
                text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "_$-. ".indexOf(c) >= 0));
        return plain
                ? "'" + text + "'"
                : "_utf8mb4 X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
    }
}
