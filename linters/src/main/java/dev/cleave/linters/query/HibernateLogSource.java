package dev.cleave.linters.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Hibernate: select …} on one line, or with {@code format_sql} on the indented lines that follow; and lines of the logger. */
final class HibernateLogSource implements StatementSource {
    private static final Pattern ENTRY = Pattern.compile("^Hibernate: ?|org\\.hibernate\\.SQL\\b[^:]*?(?: - |\\s*: ?)");

    @Override
    public void read(InputStream in, String file, StatementSink sink) throws IOException {
        var lines = new LineReader(in, LineReader.MAX_LINE);
        var statement = new StatementText(file, LineReader.MAX_LINE);
        while (lines.next()) {
            String line = new String(lines.bytes(), lines.offset(), lines.length(), UTF_8);
            Matcher entry = ENTRY.matcher(line);
            if (entry.find()) {
                statement.end(sink);
                byte[] sql = line.substring(entry.end()).getBytes(UTF_8);
                statement.begin(lines.number(), 0);
                statement.append(sql, 0, sql.length);
            } else if (statement.isOpen() && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
                statement.append('\n');
                statement.append(lines);
            } else {
                statement.end(sink);
            }
            if (statement.isOpen() && lines.isCut()) {
                statement.cut();
            }
        }
        statement.end(sink);
    }
}
