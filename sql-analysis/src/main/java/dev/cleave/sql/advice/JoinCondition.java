package dev.cleave.sql.advice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * One of the conditions that AND connects in WHERE and ON.
 *
 * @param sources the tables whose columns it uses
 * @param joined the table whose ON it stands in, null for WHERE
 */
record JoinCondition(
        Expression expression,
        Map<String, Column> columns,
        Set<JoinSource> sources,
        @Nullable JoinSource joined) {

    static JoinCondition of(Expression expression, @Nullable JoinSource joined, JoinSources all) {
        Map<String, Column> columns = all.columns(expression);
        Set<JoinSource> sources = new LinkedHashSet<>();
        columns.values().forEach(column -> sources.add(all.owner(column)));
        return new JoinCondition(expression, columns, sources, joined);
    }

    /** Whether it decides only about the matches of a table that may have none. */
    boolean isOfLeftJoin() {
        return joined != null && joined.optional();
    }

    /** Whether it is the equality of columns of two tables. */
    boolean isKey() {
        return sources.size() == 2
                && expression instanceof EqualsTo equals
                && equals.getStringExpression().equals("=")
                && equals.getLeftExpression() instanceof Column
                && equals.getRightExpression() instanceof Column;
    }

    boolean isWithin(Collection<JoinSource> tables) {
        return tables.containsAll(sources);
    }

    String text() {
        return Conditions.text(expression);
    }
}
