package dev.cleave.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The statements in {@code corpus/}, one a line, and the {@link GeneratedCorpus}. */
final class Corpus {
    private static final String ANNOTATION = " -- tables:";

    private Corpus() {}

    /** A statement and the tables that people say it touches, as {@link Plans#tables(String)} writes them. */
    record Annotated(String sql, String tables) {}

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/corpus/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Annotated> annotated() {
        return lines("annotated.sql").stream().map(Corpus::annotated).toList();
    }

    static Stream<String> all() {
        Stream<String> plain = Stream.of("queries.sql", "dml.sql").flatMap(file -> lines(file).stream());
        Stream<String> written = Stream.concat(plain, annotated().stream().map(Annotated::sql));
        return Stream.concat(written, GeneratedCorpus.statements().stream());
    }

    private static Annotated annotated(String line) {
        int at = line.lastIndexOf(ANNOTATION);
        return new Annotated(
                line.substring(0, at), line.substring(at + ANNOTATION.length()).strip());
    }
}
