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
        return switch (end - start) {
            case 2 -> equalsWord(sql, start, end, "in") ? Keyword.IN : Keyword.NONE;
            case 3 -> equalsWord(sql, start, end, "row") ? Keyword.ROW : Keyword.NONE;
            case 5 -> equalsWord(sql, start, end, "value") ? Keyword.VALUES : Keyword.NONE;
            case 6 -> equalsWord(sql, start, end, "values") ? Keyword.VALUES : Keyword.NONE;
            default -> Keyword.NONE;
        };
    }

    static boolean isReserved(byte[] sql, int start, int end) {
        return of(sql, start, end).isReserved();
    }

    /** The verbs behind which an optimizer hint counts. */
    static boolean mayBeHinted(byte[] sql, int start, int end) {
        return switch (sql[start] | 0x20) {
            case 's' -> equalsWord(sql, start, end, "select");
            case 'i' -> equalsWord(sql, start, end, "insert");
            case 'u' -> equalsWord(sql, start, end, "update");
            case 'd' -> equalsWord(sql, start, end, "delete");
            case 'r' -> equalsWord(sql, start, end, "replace");
            default -> false;
        };
    }

    /** NULL, TRUE or FALSE. */
    static boolean isConstant(byte[] sql, int start, int end) {
        return switch (sql[start] | 0x20) {
            case 'n' -> equalsWord(sql, start, end, "null");
            case 't' -> equalsWord(sql, start, end, "true");
            case 'f' -> equalsWord(sql, start, end, "false");
            default -> false;
        };
    }

    /** Whether the bytes spell the word, which is given in lower case and has letters only. */
    static boolean equalsWord(byte[] sql, int start, int end, String word) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((sql[start + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
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
