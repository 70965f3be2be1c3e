package dev.cleave.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads every key of {@code cleave.yml} that is a {@link Setting}, at any depth, and reports keys that nobody knows. */
final class SettingsReader {
    private final SettingValues values;
    private final Problems problems;

    SettingsReader(SettingValues values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** @param structured top-level keys that hold more than settings; others read them */
    void read(YamlMap root, List<String> structured) {
        var known = new LinkedHashSet<>(keysBelow(""));
        known.addAll(structured);
        root.allowOnly(known);
        readSection(root, "");
    }

    private void readSection(YamlMap section, String prefix) {
        section.values().forEach((key, value) -> {
            String name = prefix + key;
            Settings.find(name).ifPresent(setting -> readValue(setting, value));
            Set<String> below = keysBelow(name + ".");
            if (!below.isEmpty() && !value.isNull()) {
                value.map("the keys " + String.join(", ", below)).ifPresent(map -> {
                    map.allowOnly(below);
                    readSection(map, name + ".");
                });
            }
        });
    }

    private void readValue(Setting<?> setting, YamlValue value) {
        value.text(setting.expected()).ifPresent(text -> {
            try {
                values.put(setting, text);
            } catch (InvalidSettingException e) {
                problems.add(e);
            }
        });
    }

    private static Set<String> keysBelow(String prefix) {
        var keys = new LinkedHashSet<String>();
        for (Setting<?> setting : Settings.all()) {
            if (setting.name().startsWith(prefix)) {
                String rest = setting.name().substring(prefix.length());
                keys.add(rest.indexOf('.') < 0 ? rest : rest.substring(0, rest.indexOf('.')));
            }
        }
        return keys;
    }
}
