package dev.cleave.server.demo;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A statement of the applications, written with named parameters.
 *
 * @param text with question marks, as JDBC has it
 * @param parameters in the order of the question marks
 */
record Sql(String text, List<Parameter> parameters) {
    private static final Pattern NAMED = Pattern.compile(":(actor|row|text|mutation)");

    /** What a parameter stands for. */
    enum Parameter {
        /** The user who does it. */
        ACTOR,
        /** The id of the row that it is about. */
        ROW,
        /** What the user typed. */
        TEXT,
        /** The client's id of the write. */
        MUTATION
    }

    /** What one execution passes. */
    record Values(long actor, long row, String mutation) {
        /** Awkward on purpose: quotes, comment signs and placeholders that are none. */
        String text() {
            return "It's \"%s\"; -- ? /* :row".formatted(mutation);
        }
    }

    Sql {
        parameters = List.copyOf(parameters);
    }

    static Sql of(String named) {
        List<Parameter> parameters = NAMED.matcher(named)
                .results()
                .map(MatchResult::group)
                .map(name -> Parameter.valueOf(name.substring(1).toUpperCase(Locale.ROOT)))
                .toList();
        return new Sql(NAMED.matcher(named).replaceAll("?"), parameters);
    }

    void bind(PreparedStatement statement, Values values) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case ACTOR -> statement.setLong(i + 1, values.actor());
                case ROW -> statement.setLong(i + 1, values.row());
                case TEXT -> statement.setString(i + 1, values.text());
                case MUTATION -> statement.setString(i + 1, values.mutation());
            }
        }
    }
}
