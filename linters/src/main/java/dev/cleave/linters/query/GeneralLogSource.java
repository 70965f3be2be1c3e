package dev.cleave.linters.query;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of {@code time, thread, command, argument}; lines without such a beginning continue the statement before. See "The General Query Log" in the
 * MySQL Reference Manual; servers before 5.7 and MariaDB write the time only when it changes.
 */
final class GeneralLogSource implements StatementSource {
    /** A time, or the tabs that stand for the same one; the thread's number; the command; a tab; what follows. */
    private static final Pattern ENTRY = Pattern.compile(
            "^(?:\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)\\t|\\d{6} +\\d{1,2}:\\d\\d:\\d\\d\\t|\\t\\t) *(\\d+) "
                    + "(Query|Execute|Prepare|Connect|Init DB|Quit|Change user|Close stmt|Reset stmt|Field List|Ping|Statistics"
                    + "|Long Data|Fetch|Set option|Refresh|Shutdown|Kill|Binlog Dump|Binlog Dump GTID|Register Slave|Daemon"
                    + "|Reset Connection|Processlist|Debug|Create DB|Drop DB|Sleep|Delayed insert|Time|Connect Out|Table Dump)(?:\\t|$)");

    private static final Pattern SCHEMA = Pattern.compile("^\\S+@\\S* ?(?:on|as anonymous on) (\\S+)(?: using .*)?$");

    /** Long enough for everything before the argument. */
    private static final int HEADER = 80;

    static boolean isEntry(String line) {
        return ENTRY.matcher(line).lookingAt();
    }

    @Override
    public void read(InputStream in, String file, StatementSink sink) throws IOException {
        var lines = new LineReader(in, LineReader.MAX_LINE);
        var statement = new StatementText(file, LineReader.MAX_LINE);
        while (lines.next()) {
            Matcher entry = mayBegin(lines) ? entry(lines) : null;
            if (entry != null && entry.lookingAt()) {
                statement.end(sink);
                begin(entry, lines, statement, sink);
            } else if (statement.isOpen() && !isServerStart(lines)) {
                statement.append('\n');
                statement.append(lines);
            } else {
                statement.end(sink);
            }
        }
        statement.end(sink);
    }

    private static boolean mayBegin(LineReader lines) {
        if (lines.length() < 4) {
            return false;
        }
        byte first = lines.bytes()[lines.offset()];
        return first == '\t' || (first >= '0' && first <= '9');
    }

    private static Matcher entry(LineReader lines) {
        return ENTRY.matcher(new String(lines.bytes(), lines.offset(), Math.min(HEADER, lines.length()), ISO_8859_1));
    }

    private static void begin(Matcher entry, LineReader lines, StatementText statement, StatementSink sink) {
        long connection = Long.parseLong(entry.group(1));
        int offset = lines.offset() + entry.end();
        int length = lines.length() - entry.end();
        switch (entry.group(2)) {
            case "Query", "Execute" -> {
                statement.begin(lines.number(), connection);
                statement.append(lines.bytes(), offset, length);
                if (lines.isCut()) {
                    statement.cut();
                }
            }
            case "Connect", "Change user" -> {
                sink.closed(connection);
                Matcher schema = SCHEMA.matcher(new String(lines.bytes(), offset, length, UTF_8));
                if (schema.matches()) {
                    sink.schema(connection, schema.group(1));
                }
            }
            case "Init DB" -> sink.schema(connection, new String(lines.bytes(), offset, length, UTF_8));
            case "Quit", "Reset Connection" -> sink.closed(connection);
            default -> {}
        }
    }

    /** The lines that a server writes when it starts or opens the log anew. */
    private static boolean isServerStart(LineReader lines) {
        int length = Math.min(200, lines.length());
        String text = new String(lines.bytes(), lines.offset(), length, ISO_8859_1);
        return text.startsWith("Tcp port: ")
                || text.startsWith("TCP Port: ")
                || text.startsWith("Time   ")
                || (text.contains(", Version: ") && text.endsWith("started with:"));
    }
}
