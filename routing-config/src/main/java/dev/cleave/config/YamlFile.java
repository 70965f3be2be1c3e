package dev.cleave.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a YAML file into nodes that know their lines; whatever hinders it becomes a problem. */
final class YamlFile {
    private static final int MAX_BYTES = 16 << 20;

    private final Path path;
    private final Problems problems;

    YamlFile(Path path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    /** The file's top-level mapping; empty if there is none, which was reported then. */
    Optional<MappingNode> read() {
        return text().flatMap(this::compose).flatMap(this::mapping);
    }

    private Optional<String> text() {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > MAX_BYTES) {
                problems.add(0, "", "the file is larger than " + UnitFormat.SIZE.format(MAX_BYTES));
                return Optional.empty();
            }
            return decode(Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(0, "", reason(e));
            return Optional.empty();
        }
    }

    private String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "no permission to read the file";
            default ->
                Files.isDirectory(path) ? "this is a directory; expected a file" : "cannot be read: " + e.getMessage();
        };
    }

    private Optional<String> decode(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            problems.add(lineAt(bytes, input.position()), "", "the file is not UTF-8; save it with the encoding UTF-8");
            return Optional.empty();
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Optional<Node> compose(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(Placeholders.hide(text)));
            if (root == null) {
                problems.add(0, "", "the file is empty");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            problems.add(e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1, "", syntaxProblem(e));
        } catch (ReaderException e) {
            problems.add(
                    1
                            + (int) text.substring(0, e.getPosition())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                    "",
                    "a character that YAML does not allow: U+%04X".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            problems.add(0, "", "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String syntaxProblem(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        return problem.contains("TAB")
                ? "a tab; YAML is indented with spaces"
                : "not YAML: " + (e.getContext() == null ? "" : e.getContext() + ", ") + problem;
    }

    private Optional<MappingNode> mapping(Node root) {
        if (root instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        problems.add(
                root.getStartMark().getLine() + 1,
                "",
                "expected 'key: value' lines, found " + YamlValue.describe(root));
        return Optional.empty();
    }
}
