package dev.cleave.sql;

/**
 * How the server that will execute a statement reads its bytes. Immutable and small: a session has one and changes it when {@code sql_mode} or the
 * character set changes.
 *
 * @param serverVersion as in {@code /*!80033 … *}{@code /}: 80033 for MySQL 8.0.33, 110405 for MariaDB 11.4.5
 * @param ansiQuotes {@code sql_mode} contains ANSI_QUOTES: {@code "a"} is an identifier
 * @param noBackslashEscapes {@code sql_mode} contains NO_BACKSLASH_ESCAPES
 * @param charset how many-byte characters hide bytes that look like ASCII
 */
public record SqlDialect(
        int serverVersion, boolean mariaDb, boolean ansiQuotes, boolean noBackslashEscapes, ClientCharset charset) {

    /** Character sets in which the second byte of a character may be a quote or a backslash need to be told apart. */
    public enum ClientCharset {
        /** utf8mb4, latin1, ascii, …: a byte below 0x80 is always itself. */
        ASCII_SAFE,
        /** gbk, gb18030, big5, sjis, cp932: a lead byte swallows the byte after it. */
        BIG5,
        GBK,
        GB18030,
        SJIS
    }

    /** MySQL 8.0 with default {@code sql_mode} and utf8mb4. */
    public static final SqlDialect DEFAULT = new SqlDialect(80033, false, false, false, ClientCharset.ASCII_SAFE);

    private static final int FIRST_WITH_DOLLAR_QUOTES = 90000;

    /** Whether {@code $$ … $$} is a literal. */
    boolean readsDollarQuotes() {
        return !mariaDb && serverVersion >= FIRST_WITH_DOLLAR_QUOTES;
    }
}
