package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import org.jspecify.annotations.Nullable;

/** Conditions as the list of what AND connects. */
final class Conditions {
    private Conditions() {}

    static List<Expression> parts(@Nullable Expression condition) {
        List<Expression> parts = new ArrayList<>();
        collect(condition, parts);
        return parts;
    }

    private static void collect(@Nullable Expression condition, List<Expression> parts) {
        if (condition instanceof AndExpression and) {
            collect(and.getLeftExpression(), parts);
            collect(and.getRightExpression(), parts);
        } else if (condition != null) {
            parts.add(condition);
        }
    }

    /** As a member of a list that AND connects. */
    static String text(Expression condition) {
        return condition instanceof OrExpression ? "(" + condition + ")" : condition.toString();
    }

    /** Whether the text has {@code name.} in it: literals and comments are gone, so nothing else looks like that. */
    static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![\\w$])`?" + Pattern.quote(name) + "`?\\s*\\.", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}
