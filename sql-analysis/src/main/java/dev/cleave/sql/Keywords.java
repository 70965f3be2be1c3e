package dev.cleave.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds keywords in bytes, without allocation. */
final class Keywords {
    private static final String OTHER_RESERVED = """
            accessible asc asensitive before bigint binary blob both char character collate condition
            continue cube cume_dist current_date current_time current_timestamp cursor day_hour day_microsecond
            day_minute day_second dec decimal declare dense_rank deterministic distinctrow div double each empty
            enclosed escaped exit fetch first_value float float4 float8 generated grouping groups hour_microsecond
            hour_minute hour_second inout insensitive int int1 int2 int3 int4 int8 integer interval io_after_gtids
            io_before_gtids iterate lag last_value lead leading leave linear lines localtime localtimestamp long
            longblob longtext match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond
            minute_second mod modifies nth_value ntile numeric optimizer_costs option optionally out over
            percent_rank precision primary range rank reads read_write real regexp require return rlike
            row_number second_microsecond sensitive separator smallint specific sql sqlexception sqlstate sqlwarning
            sql_big_result sql_small_result ssl starting stored terminated tinyblob tinyint tinytext trailing
            unsigned usage utc_date utc_time utc_timestamp varbinary varchar varcharacter varying virtual xor
            year_month zerofill""";

    private static final WordMap<Keyword> WORDS = new WordMap<>(entries());

    private Keywords() {}

    static Keyword of(byte[] sql, int start, int end) {
        Keyword keyword = WORDS.get(sql, start, end);
        return keyword == null ? Keyword.NONE : keyword;
    }

    /** As the server that the dialect describes sees it. */
    static Keyword of(byte[] sql, int start, int end, SqlDialect dialect) {
        Keyword keyword = of(sql, start, end);
        return switch (keyword) {
            case QUALIFY, TABLESAMPLE -> dialect.mariaDb() || dialect.serverVersion() < 80400 ? Keyword.NONE : keyword;
            case RETURNING, MINUS, SYSTEM_TIME -> dialect.mariaDb() ? keyword : Keyword.NONE;
            default -> keyword;
        };
    }

    static boolean mayBeHinted(Keyword keyword) {
        return switch (keyword) {
            case SELECT, INSERT, UPDATE, DELETE, REPLACE -> true;
            default -> false;
        };
    }

    /** Words behind which a parenthesis holds a list of values. */
    static boolean opensList(Keyword keyword) {
        return switch (keyword) {
            case IN, VALUES, VALUE, ROW -> true;
            default -> false;
        };
    }

    /** IN, ROW, or VALUES (for VALUE too) where the word is one of them; else NONE. */
    static Keyword listOpener(byte[] sql, int start, int end) {
        if (end - start > ShortWord.LONGEST) {
            return Keyword.NONE;
        }
        long word = ShortWord.at(sql, start, end);
        if (word == ShortWord.IN) {
            return Keyword.IN;
        }
        if (word == ShortWord.VALUES || word == ShortWord.VALUE) {
            return Keyword.VALUES;
        }
        return word == ShortWord.ROW ? Keyword.ROW : Keyword.NONE;
    }

    static boolean isReserved(byte[] sql, int start, int end) {
        return of(sql, start, end).isReserved();
    }

    /** The verbs behind which an optimizer hint counts. */
    static boolean mayBeHinted(byte[] sql, int start, int end) {
        int length = end - start;
        if (length != 6 && length != 7) {
            return false;
        }
        long word = ShortWord.at(sql, start, end);
        return word == ShortWord.SELECT
                || word == ShortWord.INSERT
                || word == ShortWord.UPDATE
                || word == ShortWord.DELETE
                || word == ShortWord.REPLACE;
    }

    /** NULL, TRUE or FALSE. */
    static boolean isConstant(byte[] sql, int start, int end) {
        int length = end - start;
        if (length != 4 && length != 5) {
            return false;
        }
        long word = ShortWord.at(sql, start, end);
        return word == ShortWord.NULL || word == ShortWord.TRUE || word == ShortWord.FALSE;
    }

    private static Map<String, Keyword> entries() {
        Map<String, Keyword> entries = new HashMap<>();
        for (String word : OTHER_RESERVED.strip().split("\\s+", -1)) {
            entries.put(word, Keyword.RESERVED);
        }
        for (Keyword keyword : Keyword.values()) {
            if (keyword != Keyword.NONE && keyword != Keyword.RESERVED) {
                entries.put(keyword.name().toLowerCase(Locale.ROOT), keyword);
            }
        }
        return entries;
    }
}
