package dev.cleave.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a setting's value is read from text, checked and shown.
 *
 * @param expected what a right value is, as in {@code 1 to 1000} or {@code off, warn or enforce}
 * @param parser throws {@link IllegalArgumentException} with a message that says what would be right
 */
record ValueType<T>(String expected, Function<String, T> parser, Function<T, String> formatter, Check<T> check) {
    /** Throws {@link IllegalArgumentException} if the value is not accepted. */
    @FunctionalInterface
    interface Check<T> {
        void accept(T value);
    }

    static ValueType<Integer> count(int min, int max) {
        return range(min, max, ValueType::parseInt, n -> Integer.toString(n));
    }

    static ValueType<Duration> duration(String min, String max) {
        return range(
                parseDuration(min),
                parseDuration(max),
                ValueType::parseDuration,
                d -> UnitFormat.DURATION.format(d.toNanos() / 1_000));
    }

    static ValueType<Long> size(String min, String max) {
        return range(
                UnitFormat.SIZE.parse(min),
                UnitFormat.SIZE.parse(max),
                UnitFormat.SIZE::parse,
                UnitFormat.SIZE::format);
    }

    static ValueType<Double> fraction() {
        return range(0.0, 1.0, ValueType::parseFraction, f -> Double.toString(f));
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String expected = alternatives(constants);
        Function<String, E> parser = text -> Arrays.stream(constants)
                .filter(c -> spelling(c).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not " + expected));
        return new ValueType<>(expected, parser, ValueType::spelling, _ -> {});
    }

    static ValueType<Endpoint> endpoint() {
        return new ValueType<>("host:port", Endpoint::parse, Endpoint::toString, _ -> {});
    }

    static ValueType<ListenAddresses> listenAddresses() {
        return new ValueType<>(ListenAddresses.EXPECTED, ListenAddresses::parse, ListenAddresses::toString, _ -> {});
    }

    static ValueType<TlsVersion> tlsVersion() {
        return new ValueType<>(TlsVersion.EXPECTED, TlsVersion::parse, TlsVersion::toString, _ -> {});
    }

    static ValueType<Networks> networks() {
        return new ValueType<>(Networks.EXPECTED, Networks::parse, Networks::toString, _ -> {});
    }

    static ValueType<Path> path(String expected) {
        return new ValueType<>(expected, ValueType::parsePath, Path::toString, _ -> {});
    }

    /** An identifier of MySQL: 1 to 64 characters. */
    static ValueType<String> identifier(String expected) {
        return new ValueType<>(expected, Function.identity(), Function.identity(), text -> {
            if (text.isBlank() || text.length() > 64) {
                throw new IllegalArgumentException("'" + text + "' is not " + expected + " of 1 to 64 characters");
            }
        });
    }

    private static <T extends Comparable<T>> ValueType<T> range(
            T min, T max, Function<String, T> parser, Function<T, String> formatter) {
        String expected = formatter.apply(min) + " to " + formatter.apply(max);
        return new ValueType<>(expected, parser, formatter, value -> {
            if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
                throw new IllegalArgumentException(formatter.apply(value) + " is out of range; expected " + expected);
            }
        });
    }

    /** {@code LOCK_TABLES} is written {@code lock-tables}. */
    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String alternatives(Enum<?>[] constants) {
        String all = Arrays.stream(constants).map(ValueType::spelling).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    private static Integer parseInt(String text) {
        try {
            return Integer.valueOf(text.replace("_", ""));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number");
        }
    }

    private static Double parseFraction(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("'" + text + "' is not a number; expected 0.0 to 1.0");
        }
    }

    private static Duration parseDuration(String text) {
        return Duration.of(UnitFormat.DURATION.parse(text), ChronoUnit.MICROS);
    }

    private static Path parsePath(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException _) {
            // falls through to the one message that both cases share
        }
        throw new IllegalArgumentException("'" + text + "' is not a path");
    }
}
