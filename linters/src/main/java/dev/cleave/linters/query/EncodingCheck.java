package dev.cleave.linters.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.linters.Location;
import dev.cleave.linters.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * Passes everything on, and says once for a file that it is not UTF-8: Latin-1, say. Statements are read all the same, but names that are not ASCII are not
 * recognised. Confined to one thread.
 */
final class EncodingCheck implements StatementSink {
    private final StatementSink sink;
    private boolean said;

    EncodingCheck(StatementSink sink) {
        this.sink = sink;
    }

    @Override
    public void statement(LoggedStatement statement) {
        if (!said && !isUtf8(statement)) {
            said = true;
            sink.problem(
                    statement.location(),
                    Severity.WARNING,
                    "the file is not UTF-8 from here on, or not whole: names that are not ASCII are not recognised",
                    "Convert it, as in: iconv -f ISO-8859-1 -t UTF-8.");
        }
        sink.statement(statement);
    }

    private static boolean isUtf8(LoggedStatement statement) {
        byte[] bytes = statement.bytes();
        int end = statement.offset() + statement.length();
        int p = statement.offset();
        while (p < end && bytes[p] >= 0) {
            p++;
        }
        if (p == end) {
            return true;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, p, end - p));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    @Override
    public void schema(long connection, String schema) {
        sink.schema(connection, schema);
    }

    @Override
    public void closed(long connection) {
        sink.closed(connection);
    }

    @Override
    public void endOfInput() {
        sink.endOfInput();
    }

    @Override
    public void problem(Location location, Severity severity, String text, String advice) {
        sink.problem(location, severity, text, advice);
    }
}
