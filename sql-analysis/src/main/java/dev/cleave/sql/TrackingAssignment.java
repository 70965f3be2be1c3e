package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@code session_track_system_variables = …} out of a SET: servers report to Cleave what it needs to carry a session's state, whatever a client wants
 * to be told. Confined to its caller. Source: MySQL Reference Manual, "Server Tracking of Client Session State Changes".
 */
public final class TrackingAssignment {
    /** More than there are variables. */
    private static final int MOST_NAMES = 1_000;

    /** Names of all variables that there are take a tenth of it. */
    private static final int LONGEST_LITERAL = 100_000;

    static final String VARIABLE = "session_track_system_variables";

    private static final byte[] NOTHING = "DO 0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] sql;
    private final TokenBuffer tokens = new TokenBuffer();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final Set<String> names = new TreeSet<>();
    private int kept;
    private int taken;

    private TrackingAssignment(byte[] sql, SqlDialect dialect) {
        this.sql = sql;
        tokens.fill(sql, 0, sql.length, dialect);
    }

    /** The statement without the assignment; null if it has none, or one that cannot be cut out of an executable comment. Only for a single SET, whose plan has {@link Effect#SETS_TRACKED_VARIABLES}. */
    public static @Nullable TrackingAssignment cutFrom(byte[] sql, SqlDialect dialect) {
        if (new String(sql, StandardCharsets.ISO_8859_1).contains("/*!")) {
            return null;
        }
        var assignment = new TrackingAssignment(sql, dialect);
        assignment.walk();
        return assignment.taken == 0 ? null : assignment;
    }

    /** The statement without it, which does nothing if there was nothing else. */
    public byte[] rest() {
        return kept == 0 ? NOTHING.clone() : rest.toByteArray();
    }

    /** The variables that its literals name, in lower case; {@code *} for all. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    private void walk() {
        int first = 1;
        int depth = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            int kind = i == tokens.size() ? ';' : tokens.kind(i);
            depth += kind == '(' ? 1 : kind == ')' ? -1 : 0;
            if (depth == 0 && (kind == ',' || kind == ';')) {
                assignment(first, i);
                first = i + 1;
            }
        }
    }

    private void assignment(int from, int to) {
        if (from >= to) {
            return;
        }
        if (isTracking(from)) {
            taken++;
            for (int i = from; i < to; i++) {
                if (tokens.kind(i) == TokenKind.STRING) {
                    addNames(tokens.text(i));
                }
            }
            return;
        }
        rest.writeBytes((kept == 0 ? "SET " : ", ").getBytes(StandardCharsets.US_ASCII));
        rest.write(sql, tokens.start(from), tokens.end(to - 1) - tokens.start(from));
        kept++;
    }

    private boolean isTracking(int from) {
        Keyword scope = tokens.keyword(from);
        int name = scope == Keyword.SESSION || scope == Keyword.LOCAL ? from + 1 : from;
        if (tokens.kind(name) == TokenKind.SYSTEM_VARIABLE) {
            String first = tokens.text(name).substring(2).toLowerCase(Locale.ROOT);
            if (first.equals("session") || first.equals("local")) {
                return tokens.kind(name + 1) == '.' && isVariable(name + 2);
            }
            return first.equals(VARIABLE);
        }
        return isVariable(name);
    }

    private boolean isVariable(int index) {
        return tokens.isName(index) && tokens.name(index).equalsIgnoreCase(VARIABLE);
    }

    private void addNames(String literal) {
        if (literal.length() > LONGEST_LITERAL) {
            return;
        }
        for (String name : literal.replaceAll("[^A-Za-z0-9_,*]", "").split(",", -1)) {
            if (!name.isEmpty() && names.size() < MOST_NAMES) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
    }
}
