package dev.cleave.linters.query;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file of statements may be. */
public enum InputFormat {
    /** SQL as the mysql client reads it: statements end with a semicolon, or as DELIMITER says. */
    SQL,
    /** MySQL's and MariaDB's general query log. */
    GENERAL,
    /** MySQL's and MariaDB's slow query log. */
    SLOW,
    /** ActiveRecord's lines in a Rails log. */
    RAILS,
    /** Hibernate's lines, of {@code show_sql} or of the logger {@code org.hibernate.SQL}. */
    HIBERNATE;

    private static final int SAMPLE = 1 << 16;
    private static final Pattern SLOW_HEADER = Pattern.compile("(?m)^# (Time|User@Host|Query_time): ");
    private static final Pattern HIBERNATE_LINE = Pattern.compile("(?m)^Hibernate: |org\\.hibernate\\.SQL\\b");

    /** Tells the format by a file's name and its first bytes, which can be read again afterwards. */
    static InputFormat detect(String file, BufferedInputStream in) throws IOException {
        if (file.toLowerCase(Locale.ROOT).endsWith(".sql")) {
            return SQL;
        }
        in.mark(SAMPLE);
        String sample = new String(in.readNBytes(SAMPLE - 1), StandardCharsets.ISO_8859_1);
        in.reset();
        if (SLOW_HEADER.matcher(sample).find()) {
            return SLOW;
        }
        if (sample.lines().anyMatch(GeneralLogSource::isEntry)) {
            return GENERAL;
        }
        if (HIBERNATE_LINE.matcher(sample).find()) {
            return HIBERNATE;
        }
        return sample.lines().anyMatch(RailsLogSource::isEntry) ? RAILS : SQL;
    }

    void read(InputStream in, String file, StatementSink sink) throws IOException {
        source().read(in, file, sink);
    }

    private StatementSource source() {
        return switch (this) {
            case SQL -> new SqlFileSource();
            case GENERAL -> new GeneralLogSource();
            case SLOW -> new SlowLogSource();
            case RAILS -> new RailsLogSource();
            case HIBERNATE -> new HibernateLogSource();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
