package dev.cleave.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces <code>${VAR}</code> in values; {@code $$} stands for one dollar sign, any other dollar sign for itself. */
final class Placeholders {
    /** For files in which there are none: table names may hold dollar signs. */
    static final Placeholders NONE = new Placeholders(_ -> null);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\$|\\$\\{([^}]*)(}?)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Pattern BEFORE_PARSING = Pattern.compile("\\$\\$|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final Environment environment;

    Placeholders(Environment environment) {
        this.environment = environment;
    }

    /**
     * Hides placeholders' braces from the YAML parser, so that <code>{password: ${VAR}}</code> needs no quotes. Values are replaced after parsing, since a
     * password may hold anything that means something in YAML.
     */
    static String hide(String yaml) {
        return BEFORE_PARSING
                .matcher(yaml)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) == null ? match.group() : OPEN + match.group(1) + CLOSE));
    }

    /** Undoes {@link #hide}. */
    static String unhide(String text) {
        return text.replace(String.valueOf(OPEN), "${").replace(CLOSE, '}');
    }

    /** @throws IllegalArgumentException if a variable is not set or a placeholder is malformed */
    String replace(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(), match.group(1))));
    }

    private String value(String placeholder, @Nullable String name) {
        if (name == null) {
            return "$";
        }
        if (!placeholder.endsWith("}") || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'${' begins the name of an environment variable, as in ${CLEAVE_PASSWORD}; write $${ for the characters themselves");
        }
        return variable(name);
    }

    /** @throws IllegalArgumentException if the variable is not set */
    String variable(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the environment variable " + name + " is not set");
        }
        return value;
    }
}
