package dev.cleave.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping in a file. Creating it reports keys that stand twice or are no plain words. */
final class YamlMap {
    private final String path;
    private final Problems problems;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    YamlMap(MappingNode node, String path, Problems problems, Placeholders placeholders) {
        this.path = path;
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            add(tuple, placeholders);
        }
    }

    private void add(NodeTuple tuple, Placeholders placeholders) {
        int line = tuple.getKeyNode().getStartMark().getLine() + 1;
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problems.add(line, path, "found " + YamlValue.describe(tuple.getKeyNode()) + " as key; expected a word");
            return;
        }
        String word = Placeholders.unhide(scalar.getValue());
        String key = path.isEmpty() ? word : path + "." + word;
        YamlValue first = values.putIfAbsent(word, new YamlValue(tuple.getValueNode(), key, problems, placeholders));
        if (first != null) {
            problems.add(line, key, "stands twice; first on line " + problems.lineOf(key));
        }
        problems.seen(key, line);
    }

    /** Values by key, in the file's order. */
    Map<String, YamlValue> values() {
        return values;
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value; its absence is reported with what it would be. */
    Optional<YamlValue> require(String key, String purpose) {
        if (!values.containsKey(key)) {
            problems.add(path.isEmpty() ? key : path + "." + key, "is missing; expected " + purpose);
        }
        return find(key);
    }

    /** Reports every other key, with the nearest of those that are known. */
    void allowOnly(Collection<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(value.key(), "unknown key" + Nearest.hint(key, known));
            }
        });
    }
}
