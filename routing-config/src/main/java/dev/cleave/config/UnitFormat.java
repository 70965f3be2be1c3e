package dev.cleave.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers with a unit, as durations ({@code 500ms}) and sizes ({@code 64MB}) are written. Immutable. */
final class UnitFormat {
    /** Durations in microseconds. */
    static final UnitFormat DURATION = new UnitFormat(
            "a duration such as 500us, 50ms, 2s, 10m, 8h or 1d",
            Map.entry("us", 1L),
            Map.entry("ms", 1_000L),
            Map.entry("s", 1_000_000L),
            Map.entry("m", 60_000_000L),
            Map.entry("h", 3_600_000_000L),
            Map.entry("d", 86_400_000_000L));

    /** Sizes in bytes; units are powers of 1024, as in MySQL. */
    static final UnitFormat SIZE = new UnitFormat(
            "a size such as 512B, 16KB, 64MB or 1GB",
            Map.entry("B", 1L),
            Map.entry("KB", 1L << 10),
            Map.entry("MB", 1L << 20),
            Map.entry("GB", 1L << 30),
            Map.entry("TB", 1L << 40));

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,18}) ?([A-Za-z]*)");

    private final String expected;
    private final SequencedMap<String, Long> units = new LinkedHashMap<>();

    @SafeVarargs
    private UnitFormat(String expected, Map.Entry<String, Long>... units) {
        this.expected = expected;
        for (Map.Entry<String, Long> unit : units) {
            this.units.put(unit.getKey(), unit.getValue());
        }
    }

    /** @throws IllegalArgumentException says what is wrong and what would be right */
    long parse(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not " + expected);
        }
        if (matcher.group(2).isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' has no unit; expected " + expected);
        }
        try {
            return Math.multiplyExact(Long.parseLong(matcher.group(1)), factor(text, matcher.group(2)));
        } catch (ArithmeticException _) {
            throw new IllegalArgumentException("'" + text + "' is too large; expected " + expected);
        }
    }

    private long factor(String text, String unit) {
        for (Map.Entry<String, Long> known : units.entrySet()) {
            if (known.getKey().equalsIgnoreCase(unit)) {
                return known.getValue();
            }
        }
        throw new IllegalArgumentException("'" + text + "' has the unknown unit '" + unit + "'; expected " + expected);
    }

    /** The shortest exact form: 120000 ms is {@code 2m}. */
    String format(long value) {
        for (Map.Entry<String, Long> unit : units.reversed().entrySet()) {
            if (value != 0 && value % unit.getValue() == 0) {
                return value / unit.getValue() + unit.getKey();
            }
        }
        return value + (units.containsKey("s") ? "s" : "B");
    }
}
