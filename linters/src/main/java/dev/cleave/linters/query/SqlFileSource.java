package dev.cleave.linters.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** SQL as the mysql client reads it: statements end with the delimiter, which {@code DELIMITER} changes, outside of quotes and comments. */
final class SqlFileSource implements StatementSource {
    @Override
    public void read(InputStream in, String file, StatementSink sink) throws IOException {
        new Reading(in, file, sink).run();
    }

    private static final class Reading {
        private static final byte NOTHING = 0;
        private static final byte COMMENT = '*';
        private static final String DELIMITER = "DELIMITER";

        private final LineReader lines;
        private final StatementText statement;
        private final StatementSink sink;
        private byte[] delimiter = {';'};
        /** The quote that is open, COMMENT, or NOTHING. */
        private byte inside = NOTHING;

        private boolean code;

        Reading(InputStream in, String file, StatementSink sink) {
            lines = new LineReader(in, LineReader.MAX_LINE);
            statement = new StatementText(file, LineReader.MAX_LINE);
            this.sink = sink;
        }

        void run() throws IOException {
            while (lines.next()) {
                if (inside == NOTHING && !code && isDelimiterCommand()) {
                    changeDelimiter();
                } else {
                    line();
                }
            }
            statement.end(sink);
        }

        private boolean isDelimiterCommand() {
            int length = Math.min(lines.length(), DELIMITER.length() + 1);
            String text = new String(lines.bytes(), lines.offset(), length, StandardCharsets.ISO_8859_1);
            return text.equalsIgnoreCase(DELIMITER + " ") || text.equalsIgnoreCase(DELIMITER + "\t");
        }

        private void changeDelimiter() {
            String text = new String(lines.bytes(), lines.offset(), lines.length(), StandardCharsets.UTF_8);
            String word = text.substring(DELIMITER.length()).strip();
            if (!word.isEmpty()) {
                delimiter = word.getBytes(StandardCharsets.UTF_8);
            }
        }

        private void line() {
            byte[] sql = lines.bytes();
            int end = lines.offset() + lines.length();
            int from = lines.offset();
            int p = from;
            while (p < end) {
                if (inside == NOTHING && delimits(sql, p, end)) {
                    take(sql, from, p);
                    statement.end(sink);
                    code = false;
                    p += delimiter.length;
                    while (p < end && sql[p] == ' ') {
                        p++;
                    }
                    from = p;
                } else {
                    p = step(sql, p, end);
                }
            }
            take(sql, from, end);
            if (statement.isOpen()) {
                statement.append('\n');
                if (lines.isCut()) {
                    statement.cut();
                }
            }
        }

        /** Behind the byte, or behind what begins there and holds no delimiter. */
        private int step(byte[] sql, int p, int end) {
            byte b = sql[p];
            if (inside == COMMENT) {
                boolean closes = b == '*' && p + 1 < end && sql[p + 1] == '/';
                inside = closes ? NOTHING : COMMENT;
                return p + (closes ? 2 : 1);
            }
            if (inside != NOTHING) {
                boolean escape = b == '\\' && inside != '`';
                inside = b == inside ? NOTHING : inside;
                return p + (escape ? 2 : 1);
            }
            boolean dashes = b == '-' && p + 1 < end && sql[p + 1] == '-' && (p + 2 == end || sql[p + 2] <= ' ');
            if (b == '#' || dashes) {
                return end;
            }
            if (b == '/' && p + 1 < end && sql[p + 1] == '*') {
                inside = COMMENT;
                return p + 2;
            }
            if (b == '\'' || b == '"' || b == '`') {
                inside = b;
            }
            noteCode(b);
            return p + 1;
        }

        /** Comments before a statement are part of it, but it stands where its first word stands. */
        private void noteCode(byte b) {
            if (!code && (b > ' ' || b < 0)) {
                code = true;
                open();
                statement.line(lines.number());
            }
        }

        private void open() {
            if (!statement.isOpen()) {
                statement.begin(lines.number(), 0);
            }
        }

        private void take(byte[] sql, int from, int to) {
            int begin = from;
            while (!statement.isOpen() && begin < to && sql[begin] <= ' ' && sql[begin] >= 0) {
                begin++;
            }
            if (to > begin) {
                open();
                statement.append(sql, begin, Math.min(to, lines.offset() + lines.length()) - begin);
            }
        }

        private boolean delimits(byte[] sql, int p, int end) {
            if (p + delimiter.length > end) {
                return false;
            }
            for (int i = 0; i < delimiter.length; i++) {
                if (sql[p + i] != delimiter[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
