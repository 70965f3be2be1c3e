package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/** An EXISTS over one table that is tied to the query around it by the equality of two columns, and by nothing else. */
final class CorrelatedExists {
    private final List<String> outerNames;
    private final List<String> own = new ArrayList<>();
    private @Nullable Column innerKey;
    private @Nullable Column outerKey;
    private final String statement;

    CorrelatedExists(ParenthesedSelect query, List<String> outerNames) {
        this.outerNames = outerNames;
        if (!(query.getSelect() instanceof PlainSelect plain && isPlain(plain))) {
            throw complicated(query);
        }
        for (Expression condition : Conditions.parts(plain.getWhere())) {
            if (outerNames.stream().noneMatch(name -> Conditions.mentions(condition.toString(), name))) {
                own.add(Conditions.text(condition));
            } else if (outerKey != null || !isKey(condition)) {
                throw complicated(query);
            }
        }
        if (innerKey == null) {
            throw complicated(query);
        }
        own.add(innerKey + " IS NOT NULL");
        statement =
                "SELECT DISTINCT " + innerKey + " FROM " + plain.getFromItem() + " WHERE " + String.join(" AND ", own);
    }

    private static NotSplittable complicated(ParenthesedSelect query) {
        return new NotSplittable("EXISTS " + query
                + " is tied to the query around it by more than one equality of two columns, each with its table:"
                + " write it as a JOIN on keys, or run it first as a statement of its own.");
    }

    private boolean isPlain(PlainSelect plain) {
        return plain.getFromItem() instanceof Table table
                && outerNames.stream().noneMatch(name -> name.equalsIgnoreCase(JoinSource.nameOf(table)))
                && (plain.getJoins() == null || plain.getJoins().isEmpty())
                && plain.getGroupBy() == null
                && plain.getHaving() == null
                && plain.getLimit() == null
                && plain.getSelectItems().stream()
                        .noneMatch(item -> References.in(item.getExpression()).hasAggregate());
    }

    private boolean isKey(Expression condition) {
        if (!(condition instanceof EqualsTo equals
                && equals.getLeftExpression() instanceof Column left
                && equals.getRightExpression() instanceof Column right
                && left.getTable() != null
                && right.getTable() != null)) {
            return false;
        }
        boolean leftIsOuter = isOuter(left);
        outerKey = leftIsOuter ? left : right;
        innerKey = leftIsOuter ? right : left;
        return leftIsOuter != isOuter(right);
    }

    private boolean isOuter(Column column) {
        return outerNames.stream()
                .anyMatch(name -> name.equalsIgnoreCase(column.getTable().getUnquotedName()));
    }

    String statement() {
        return statement;
    }

    Column outerKey() {
        if (outerKey == null) {
            throw new IllegalStateException("checked when it was made");
        }
        return outerKey;
    }

    /** A NULL key has no match, so NOT EXISTS is true for it, while NOT IN would not be. */
    Expression membership(boolean negated) {
        InExpression in = new InExpression(outerKey(), new ParenthesedExpressionList<>(new JdbcParameter()));
        in.setNot(negated);
        if (!negated) {
            return in;
        }
        IsNullExpression isNull = new IsNullExpression();
        isNull.setLeftExpression(outerKey());
        return new ParenthesedExpressionList<>(new OrExpression(isNull, in));
    }
}
