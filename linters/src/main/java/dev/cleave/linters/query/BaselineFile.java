package dev.cleave.linters.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.linters.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A baseline as lines of YAML: a digest with rule and tables, and the statement as a comment above it. */
final class BaselineFile {
    private static final String HEADER = """
            # Queries and transactions that cross schema domains and are accepted for now.
            # 'cleave lint queries --baseline' removes what it does not see any more; --write-baseline accepts what is new.
            """;

    private static final String EMPTY = "accepted: []\n";
    private static final String BEGINNING = "accepted:\n";

    private BaselineFile() {}

    static void write(Path file, Collection<Baseline.Entry> entries) throws IOException {
        var text = new StringBuilder(HEADER).append(entries.isEmpty() ? EMPTY : BEGINNING);
        entries.forEach(entry -> append(entry, text));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        Path fresh = Files.createTempFile(folder, ".baseline", ".tmp");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void append(Baseline.Entry entry, StringBuilder text) {
        text.append("  # ").append(entry.statement().replaceAll("\\s+", " ")).append('\n');
        text.append("  - digest: \"").append(entry.digest()).append("\"\n");
        text.append("    rule: ").append(entry.rule().id()).append('\n');
        text.append("    tables: [").append(String.join(", ", entry.tables())).append("]\n");
    }

    /** Reads what {@link #write} writes, in which lines may have been removed or commented on by hand. */
    static List<Baseline.Entry> parse(Path file) throws IOException {
        var entries = new ArrayList<Baseline.Entry>();
        String comment = "";
        String digest = "";
        Rule rule = Rule.QUERY_CROSSES_DOMAINS;
        List<String> lines = Files.readAllLines(file, UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("#")) {
                comment = line.substring(1).strip();
            } else if (line.startsWith("- digest: ") && digest.isEmpty()) {
                digest = value(line).replace("\"", "");
            } else if (line.startsWith("rule: ")) {
                rule = rule(value(line), file, i);
            } else if (line.startsWith("tables: [") && line.endsWith("]") && !digest.isEmpty()) {
                String names = value(line).substring(1, value(line).length() - 1);
                entries.add(new Baseline.Entry(rule, digest, Arrays.asList(names.split(", ")), comment));
                rule = Rule.QUERY_CROSSES_DOMAINS;
                digest = "";
            } else if (!line.isEmpty() && !line.equals(BEGINNING.strip()) && !line.equals(EMPTY.strip())) {
                throw notUnderstood(file, i);
            }
        }
        if (!digest.isEmpty()) {
            throw notUnderstood(file, lines.size() - 1);
        }
        return entries;
    }

    private static String value(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    private static Rule rule(String id, Path file, int index) throws IOException {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> notUnderstood(file, index));
    }

    private static IOException notUnderstood(Path file, int index) {
        return new IOException(file + ":" + (index + 1)
                + ": not a line of a baseline; restore the file, or write it anew with --write-baseline");
    }
}
