package dev.cleave.linters.query;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries that begin with comment lines; {@code use} and {@code SET timestamp} come before the statement. The log names a schema only when it differs
 * from the entry before, whichever session that was. See "The Slow Query Log" in the MySQL Reference Manual.
 */
final class SlowLogSource implements StatementSource {
    private static final Pattern HEADER =
            Pattern.compile("^# (Time|User@Host|Query_time|Thread_id|administrator command|Schema)\\b.*");
    private static final Pattern USE = Pattern.compile("(?i)^use `?([^`;]+)`?;$");
    private static final Pattern SERVER_START =
            Pattern.compile("^(.*, Version: .*started with:|T[Cc][Pp] [Pp]ort: .*|Time   .*Argument)$");
    private static final int SESSION = 0;
    private static final int LONGEST_HEADER = 300;

    @Override
    public void read(InputStream in, String file, StatementSink sink) throws IOException {
        var lines = new LineReader(in, LineReader.MAX_LINE);
        var statement = new StatementText(file, LineReader.MAX_LINE);
        while (lines.next()) {
            String beginning =
                    new String(lines.bytes(), lines.offset(), Math.min(LONGEST_HEADER, lines.length()), ISO_8859_1);
            if (HEADER.matcher(beginning).matches()
                    || SERVER_START.matcher(beginning).matches()) {
                statement.end(sink);
            } else if (!statement.isOpen()) {
                begin(beginning, lines, statement, sink);
            } else {
                statement.append('\n');
                statement.append(lines);
            }
        }
        statement.end(sink);
    }

    private static void begin(String line, LineReader lines, StatementText statement, StatementSink sink) {
        Matcher use = USE.matcher(line);
        if (use.matches()) {
            sink.schema(SESSION, use.group(1));
        } else if (!line.isBlank() && !line.startsWith("SET timestamp=") && !line.startsWith("SET insert_id=")) {
            statement.begin(lines.number(), SESSION);
            statement.append(lines);
        }
    }
}
