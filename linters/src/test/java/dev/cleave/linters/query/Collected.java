package dev.cleave.linters.query;

import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a source reads: {@code connection@place: text}. */
final class Collected implements StatementSink {
    final List<String> events = new ArrayList<>();

    static List<String> of(InputFormat format, String input) {
        var collected = new Collected();
        try {
            format.read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), "f", collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected.events;
    }

    @Override
    public void statement(LoggedStatement statement) {
        events.add(statement.connection() + "@" + statement.location() + ": " + statement.text());
    }

    @Override
    public void schema(long connection, String schema) {
        events.add(connection + " uses " + schema);
    }

    @Override
    public void closed(long connection) {
        events.add(connection + " closed");
    }

    @Override
    public void endOfInput() {}

    @Override
    public void problem(Location location, Severity severity, String text, String advice) {
        events.add(location + " problem: " + text);
    }
}
