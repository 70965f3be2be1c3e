package dev.cleave.proxy.session;

import com.github.benmanes.caffeine.cache.Interner;
import dev.cleave.protocol.Collation;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The system variables that a session has changed since login, as the server itself reported them (session tracking). Immutable and interned: two
 * sessions with the same settings share one instance, so that "does this backend fit?" is a comparison of references.
 *
 * <p>Source: MySQL's manual, "Server Tracking of Client Session State".
 */
public final class SessionVariables {
    private static final Interner<SessionVariables> INTERNER = Interner.newWeakInterner();
    /** What a login sets by its collation. */
    private static final Set<String> LOGIN_VARIABLES =
            Set.of("character_set_client", "character_set_connection", "character_set_results", "collation_connection");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Nothing changed since login. */
    public static final SessionVariables NONE = INTERNER.intern(new SessionVariables(new TreeMap<>()));

    private final Map<String, String> values;
    private final int hash;

    private SessionVariables(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
        this.hash = values.hashCode();
    }

    /** The same settings with one more; the value is as the server reported it. */
    public SessionVariables with(String name, String value) {
        if (value.equals(values.get(name))) {
            return this;
        }
        var changed = new TreeMap<>(values);
        changed.put(name, value);
        return INTERNER.intern(new SessionVariables(changed));
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    /**
     * The statement that turns a backend with {@code applied} into one with these settings, or null if nothing differs. Variables that only the backend
     * has go back to their default; those of the login's character set go back to {@code loginCollation}, because their DEFAULT is the server's.
     */
    public @Nullable String statementToApplyOver(SessionVariables applied, int loginCollation) {
        if (this == applied) {
            return null;
        }
        var statement = new StringBuilder("SET ");
        Collation login = Collation.of(loginCollation).orElse(null);
        boolean backToLogin = login != null && LOGIN_VARIABLES.stream().anyMatch(name -> isExtra(name, applied));
        if (backToLogin) {
            statement.append("NAMES '").append(login.characterSet()).append("' COLLATE '");
            statement.append(login.name()).append('\'');
        }
        values.forEach((name, value) -> {
            boolean overwritten = backToLogin && LOGIN_VARIABLES.contains(name);
            if (overwritten || !value.equals(applied.values.get(name))) {
                append(statement, name, literal(name, value));
            }
        });
        for (String name : applied.values.keySet()) {
            if (isExtra(name, applied) && !(backToLogin && LOGIN_VARIABLES.contains(name))) {
                append(statement, name, "DEFAULT");
            }
        }
        return statement.length() == 4 ? null : statement.toString();
    }

    private boolean isExtra(String name, SessionVariables applied) {
        return applied.values.containsKey(name) && !values.containsKey(name);
    }

    private static void append(StringBuilder statement, String name, String literal) {
        if (statement.length() > 4) {
            statement.append(',');
        }
        statement.append("SESSION ").append(name).append('=').append(literal);
    }

    private static String literal(String name, String value) {
        if (NUMBER.matcher(value).matches()) {
            return value;
        }
        if (value.isEmpty() && name.equals("character_set_results")) {
            return "NULL";
        }
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionVariables that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
