package dev.cleave.linters.backlog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cleave.config.store.DurableFile;
import dev.cleave.linters.backlog.Violation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link Backlog} over restarts, in a JSON file of the state directory. It is an observation and no decision: where the file cannot be read it is
 * set aside under another name, and watching starts anew. Used by one thread.
 */
public final class BacklogFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private long stored;

    public BacklogFile(Path stateDirectory) {
        this.file = stateDirectory.resolve("backlog.json");
    }

    /** A backlog as it was stored, or a new one. */
    public record Loaded(Backlog backlog, List<String> notices) {}

    /**
     * The backlog as it was stored, for whoever only looks: nothing is set aside.
     *
     * @return empty if there is no file
     * @throws IOException if it cannot be read; the message is for the operator
     */
    public Optional<Backlog> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(file.toFile());
            JsonNode seen = root.path("schema_seen");
            return Optional.of(parse(root, seen.isTextual() ? Instant.parse(seen.asText()) : null));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Path path() {
        return file;
    }

    /**
     * The backlog for whoever goes on with it; the schemas must be looked at again.
     *
     * @throws IOException if the state directory cannot be used
     */
    public Loaded load(Instant now) throws IOException {
        if (!Files.exists(file)) {
            return new Loaded(new Backlog(now), List.of());
        }
        try {
            Backlog backlog = parse(JSON.readTree(file.toFile()), null);
            stored = backlog.changes();
            return new Loaded(backlog, List.of());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            Path aside = file.resolveSibling("backlog.json.unreadable");
            Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return new Loaded(
                    new Backlog(now),
                    List.of("the backlog of violations cannot be read (" + e.getMessage() + "): it was set aside as "
                            + aside + ", and watching starts anew"));
        }
    }

    /** Writes what changed since the last time, if anything did. */
    public void save(Backlog backlog) throws IOException {
        long changes = backlog.changes();
        if (changes != stored || !Files.exists(file)) {
            DurableFile.replace(file, format(backlog));
            stored = changes;
        }
    }

    private static String format(Backlog backlog) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", 1).put("watched_since", backlog.watchedSince().toString());
        Instant schemaSeen = backlog.schemaSeen();
        if (schemaSeen != null) {
            root.put("schema_seen", schemaSeen.toString());
        }
        ArrayNode violations = root.putArray("violations");
        for (Violation violation : backlog.all()) {
            ObjectNode node = violations.addObject();
            node.put("kind", violation.kind().toString());
            violation.domains().forEach(node.putArray("domains")::add);
            violation.tables().forEach(node.putArray("tables")::add);
            node.put("digest", violation.digest())
                    .put("statement", violation.statement())
                    .put("exempted", violation.exempted())
                    .put("count", violation.count())
                    .put("first_seen", violation.firstSeen().toString())
                    .put("last_seen", violation.lastSeen().toString())
                    .put("source", violation.source())
                    .put("advice", violation.advice());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static Backlog parse(JsonNode root, @Nullable Instant schemaSeen) {
        var violations = new ArrayList<Violation>();
        for (JsonNode node : list(root, "violations")) {
            violations.add(new Violation(
                    Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                    texts(node, "domains"),
                    texts(node, "tables"),
                    text(node, "digest"),
                    text(node, "statement"),
                    node.path("exempted").asBoolean(),
                    node.path("count").asLong(),
                    Instant.parse(text(node, "first_seen")),
                    Instant.parse(text(node, "last_seen")),
                    text(node, "source"),
                    text(node, "advice")));
        }
        return Backlog.of(Instant.parse(text(root, "watched_since")), schemaSeen, violations);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value.asText();
    }

    private static JsonNode list(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw new IllegalArgumentException("'" + name + "' is no list");
        }
        return value;
    }

    private static List<String> texts(JsonNode node, String name) {
        var texts = new ArrayList<String>();
        list(node, name).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
