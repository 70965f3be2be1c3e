package dev.cleave.linters.query;

import dev.cleave.linters.Location;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One statement as a file or log has it. Good only until its reader goes on: the bytes change with the next statement. */
public final class LoggedStatement {
    private final byte[] bytes;
    private final int offset;
    private final int length;
    private final Location location;
    private final long connection;
    private final Optional<String> schema;
    private final long count;

    private LoggedStatement(
            byte[] bytes,
            int offset,
            int length,
            Location location,
            long connection,
            Optional<String> schema,
            long count) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        this.location = location;
        this.connection = connection;
        this.schema = schema;
        this.count = count;
    }

    /** @param connection tells sessions apart; 0 where the input does not */
    static LoggedStatement once(byte[] bytes, int length, Location location, long connection) {
        return new LoggedStatement(bytes, 0, length, location, connection, Optional.empty(), 1);
    }

    /** Of a summary, which says how often it ran and under which default schema. */
    static LoggedStatement counted(String text, Location location, Optional<String> schema, long count) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new LoggedStatement(bytes, 0, bytes.length, location, 0, schema, count);
    }

    /** Not a copy. */
    byte[] bytes() {
        return bytes;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }

    Location location() {
        return location;
    }

    long connection() {
        return connection;
    }

    /** The default schema, if the input says it with the statement. */
    Optional<String> schema() {
        return schema;
    }

    /** How often it ran. */
    long count() {
        return count;
    }

    /** The statement as text, for the few that are reported. */
    String text() {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}
