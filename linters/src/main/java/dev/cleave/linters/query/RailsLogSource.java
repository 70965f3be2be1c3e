package dev.cleave.linters.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.linters.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ActiveRecord's {@code User Load (0.4ms)  SELECT …  [["id", 1]]}, with or without colours and tags. Where {@code verbose_query_logs} is on, the line of
 * the application that follows behind an arrow is the statement's location.
 */
final class RailsLogSource implements StatementSource {
    private static final Pattern ENTRY = Pattern.compile(
            "\\(\\d+(?:\\.\\d+)?ms\\)\\s+(?=(?:/\\*|SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SHOW|CREATE|ALTER|DROP|TRUNCATE|CALL|LOCK|UNLOCK|\\())",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLOUR = Pattern.compile("\\x1B\\[[0-9;]*m");
    private static final Pattern BINDS = Pattern.compile("\\s*\\[\\[.*]]\\s*$");
    private static final Pattern CALLER = Pattern.compile("^\\s*(?:.*: )?↳ ([^:\\s]+):(\\d+)");

    static boolean isEntry(String line) {
        return ENTRY.matcher(COLOUR.matcher(line).replaceAll("")).find();
    }

    @Override
    public void read(InputStream in, String file, StatementSink sink) throws IOException {
        var lines = new LineReader(in, LineReader.MAX_LINE);
        var statement = new StatementText(file, LineReader.MAX_LINE);
        while (lines.next()) {
            String line = COLOUR.matcher(new String(lines.bytes(), lines.offset(), lines.length(), UTF_8))
                    .replaceAll("");
            Matcher caller = CALLER.matcher(line);
            if (statement.isOpen() && caller.find()) {
                statement.endAt(sink, new Location(caller.group(1), Long.parseLong(caller.group(2))));
                continue;
            }
            statement.end(sink);
            Matcher entry = ENTRY.matcher(line);
            if (entry.find()) {
                byte[] sql = BINDS.matcher(line.substring(entry.end()))
                        .replaceFirst("")
                        .getBytes(UTF_8);
                statement.begin(lines.number(), 0);
                statement.append(sql, 0, sql.length);
                if (lines.isCut()) {
                    statement.cut();
                }
            }
        }
        statement.end(sink);
    }
}
