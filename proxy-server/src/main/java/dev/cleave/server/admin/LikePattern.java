package dev.cleave.server.admin;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The filter of {@code SHOW STATUS} and {@code SHOW VARIABLES}: {@code LIKE 'x%'}, {@code WHERE variable_name = 'x'}, or none. */
final class LikePattern {
    private LikePattern() {}

    static final String SYNTAX = "[LIKE 'pattern']";

    /** Takes the filter if one is next. */
    static Predicate<String> parse(Words words) throws AdminException {
        if (words.skip("LIKE")) {
            return of(words.next());
        }
        if (words.skip("WHERE VARIABLE_NAME")) {
            if (words.skip("LIKE")) {
                return of(words.next());
            }
            words.expect("=");
            return words.next()::equalsIgnoreCase;
        }
        return name -> true;
    }

    /** MySQL's {@code LIKE}, whatever the case of letters: {@code %} any text, {@code _} one character, a backslash takes that meaning away. */
    static Predicate<String> of(String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                i++;
                regex.append(Pattern.quote(pattern.substring(i, i + 1)));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).asMatchPredicate();
    }
}
