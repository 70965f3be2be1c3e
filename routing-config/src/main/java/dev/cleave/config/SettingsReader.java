package dev.cleave.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads every key of {@code cleave.yml} that is a {@link Setting}, at any depth, and reports keys that nobody knows. */
final class SettingsReader {
    private final SettingValues values;
    private final Problems problems;
    private final List<String> names;

    /** @param structured keys, with their sections, that hold more than settings; others read them */
    SettingsReader(SettingValues values, List<String> structured, Problems problems) {
        this.values = values;
        this.problems = problems;
        this.names = Stream.concat(Settings.all().stream().map(Setting::name), structured.stream())
                .toList();
    }

    void read(YamlMap root) {
        root.allowOnly(keysBelow(""));
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
        textOf(setting, value).ifPresent(text -> {
            try {
                values.put(setting, text);
            } catch (InvalidSettingException e) {
                problems.add(e);
            }
        });
    }

    /** A list stands for its items with commas between, for the settings that are lists. */
    private static Optional<String> textOf(Setting<?> setting, YamlValue value) {
        if (!(value.node() instanceof SequenceNode) || !setting.expected().endsWith("or a list")) {
            return value.text(setting.expected());
        }
        var texts = new ArrayList<String>();
        for (YamlValue item : value.list(setting.expected())) {
            item.text(setting.expected()).ifPresent(texts::add);
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }

    private Set<String> keysBelow(String prefix) {
        var keys = new LinkedHashSet<String>();
        for (String name : names) {
            if (name.startsWith(prefix)) {
                String rest = name.substring(prefix.length());
                keys.add(rest.indexOf('.') < 0 ? rest : rest.substring(0, rest.indexOf('.')));
            }
        }
        return keys;
    }
}
