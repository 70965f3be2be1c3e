package dev.cleave.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Values by setting, from which the sections' records are made; a setting without a value has its default. Used by one thread while loading. */
final class SettingValues {
    private final Path directory;
    private final Map<String, Object> values = new HashMap<>();

    /** @param directory that of {@code cleave.yml}, against which relative paths are resolved */
    SettingValues(Path directory) {
        this.directory = directory;
    }

    static SettingValues of(CleaveConfig config) {
        var values = new SettingValues(Path.of(""));
        Settings.all().forEach(setting -> values.copy(setting, config));
        return values;
    }

    private <T> void copy(Setting<T> setting, CleaveConfig config) {
        T value = setting.current().apply(config);
        if (value != null) {
            values.put(setting.name(), value);
        }
    }

    /** @throws InvalidSettingException if the text is not a value of the setting */
    <T> void put(Setting<T> setting, String text) {
        values.put(setting.name(), setting.parse(text));
    }

    <T> void copyFrom(SettingValues other, Setting<T> setting) {
        Object value = other.values.get(setting.name());
        if (value == null) {
            values.remove(setting.name());
        } else {
            values.put(setting.name(), value);
        }
    }

    @SuppressWarnings("unchecked") // put() stores what the setting of this name parsed
    <T> Optional<T> find(Setting<T> setting) {
        Object value = values.getOrDefault(setting.name(), setting.defaultValue());
        return Optional.ofNullable((T) value);
    }

    <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow();
    }

    Optional<Path> findPath(Setting<Path> setting) {
        return find(setting).map(this::resolve);
    }

    /** Against the directory of {@code cleave.yml}. */
    Path resolve(Path path) {
        return directory.resolve(path).normalize();
    }
}
