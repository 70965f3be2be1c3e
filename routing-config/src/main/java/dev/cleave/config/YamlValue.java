package dev.cleave.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a file, with the key that leads to it. Reading it as something that it is not reports a problem and gives nothing.
 *
 * @param key the whole path, such as {@code users[0].password}
 */
record YamlValue(Node node, String key, Problems problems, Placeholders placeholders) {
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void problem(String message) {
        problems.add(line(), key, message);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Nothing stands behind the key: {@code key:}, {@code key: null} or {@code key: ~}. */
    boolean isNull() {
        return node instanceof ScalarNode && Tag.NULL.equals(node.getTag());
    }

    /** The characters as they stand in the file. */
    Optional<String> literalText(String expected) {
        if (node instanceof ScalarNode scalar && !isNull()) {
            return Optional.of(Placeholders.unhide(scalar.getValue()));
        }
        problem("found " + describe(node) + "; expected " + expected);
        return Optional.empty();
    }

    /** The characters with placeholders replaced. */
    Optional<String> text(String expected) {
        try {
            return literalText(expected).map(placeholders::replace);
        } catch (IllegalArgumentException e) {
            problem(e.getMessage());
            return Optional.empty();
        }
    }

    Optional<YamlMap> map(String expected) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, key, problems, placeholders));
        }
        problem("found " + describe(node) + "; expected " + expected);
        return Optional.empty();
    }

    List<YamlValue> list(String expected) {
        var items = new ArrayList<YamlValue>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(new YamlValue(item, key + "[" + items.size() + "]", problems, placeholders));
            }
        } else {
            problem("found " + describe(node) + "; expected " + expected);
        }
        return items;
    }

    static String describe(Node node) {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar when Tag.NULL.equals(scalar.getTag()) -> "no value";
            default -> "a single value";
        };
    }
}
