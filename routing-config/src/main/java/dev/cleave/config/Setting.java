package dev.cleave.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One key of {@code cleave.yml} that holds a single value: the only home of its default, range and changeability. The record that holds the value
 * declares it; {@link Settings} lists all.
 *
 * @param name with its sections, such as {@code pool.max-idle}
 * @param defaultValue {@code null} where leaving the key out means that there is none
 * @param change when a new value takes effect
 * @param current reads the value from a configuration; {@code null} if it has none
 */
public record Setting<T>(
        String name,
        ValueType<T> type,
        @Nullable T defaultValue,
        Change change,
        Function<CleaveConfig, @Nullable T> current) {

    /** When a changed value takes effect. */
    public enum Change {
        AT_RUN_TIME,
        AFTER_RESTART;

        @Override
        public String toString() {
            return this == AT_RUN_TIME ? "at run time" : "after a restart";
        }
    }

    static <T> Setting<T> atRunTime(
            String name, ValueType<T> type, String defaultValue, Function<CleaveConfig, @Nullable T> current) {
        return new Setting<>(name, type, type.parser().apply(defaultValue), Change.AT_RUN_TIME, current);
    }

    static <T> Setting<T> afterRestart(
            String name, ValueType<T> type, String defaultValue, Function<CleaveConfig, @Nullable T> current) {
        return new Setting<>(name, type, type.parser().apply(defaultValue), Change.AFTER_RESTART, current);
    }

    /** A setting that has no value unless the file gives one. */
    static <T> Setting<T> optional(String name, ValueType<T> type, Function<CleaveConfig, @Nullable T> current) {
        return new Setting<>(name, type, null, Change.AFTER_RESTART, current);
    }

    /** @throws InvalidSettingException if the text is not a value of this setting */
    T parse(String text) {
        try {
            return check(type.parser().apply(text));
        } catch (InvalidSettingException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name, e.getMessage());
        }
    }

    /** The value itself. @throws InvalidSettingException if it is out of range */
    T check(T value) {
        try {
            type.check().accept(value);
            return value;
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name, e.getMessage());
        }
    }

    /** The default as it would be written; empty if there is none. */
    public String defaultText() {
        return defaultValue == null ? "" : type.formatter().apply(defaultValue);
    }

    /** The configuration's value as it would be written; empty if there is none. */
    public String currentText(CleaveConfig config) {
        T value = current.apply(config);
        return value == null ? "" : type.formatter().apply(value);
    }

    /** What a right value is, as in {@code 1 to 1000}. */
    public String expected() {
        return type.expected();
    }

    public boolean changesAtRunTime() {
        return change == Change.AT_RUN_TIME;
    }
}
