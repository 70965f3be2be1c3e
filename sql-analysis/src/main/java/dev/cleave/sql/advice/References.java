package dev.cleave.sql.advice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JsonAggregateFunction;
import net.sf.jsqlparser.expression.MySQLGroupConcat;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** The columns that an expression uses, and whether it holds a subquery or an aggregate. */
final class References extends ExpressionVisitorAdapter<@Nullable Void> {
    private static final Set<String> AGGREGATES = Set.of(
            "ANY_VALUE",
            "AVG",
            "BIT_AND",
            "BIT_OR",
            "BIT_XOR",
            "COUNT",
            "GROUP_CONCAT",
            "GROUPING",
            "JSON_ARRAYAGG",
            "JSON_OBJECTAGG",
            "MAX",
            "MIN",
            "STD",
            "STDDEV",
            "STDDEV_POP",
            "STDDEV_SAMP",
            "SUM",
            "VAR_POP",
            "VAR_SAMP",
            "VARIANCE");

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private boolean subquery;
    private boolean aggregate;

    private References() {}

    static References in(Expression expression) {
        References references = new References();
        expression.accept(references, null);
        return references;
    }

    /** By their text, in the order in which they appear; those inside subqueries left out. */
    Map<String, Column> columns() {
        return columns;
    }

    boolean hasSubquery() {
        return subquery;
    }

    boolean hasAggregate() {
        return aggregate;
    }

    @Override
    public <S> @Nullable Void visit(Column column, S context) {
        columns.putIfAbsent(column.toString(), column);
        return null;
    }

    @Override
    public <S> @Nullable Void visit(Function function, S context) {
        aggregate |= AGGREGATES.contains(function.getName().toUpperCase(Locale.ROOT));
        return super.visit(function, context);
    }

    @Override
    public <S> @Nullable Void visit(AnalyticExpression expression, S context) {
        aggregate = true;
        return super.visit(expression, context);
    }

    @Override
    public <S> @Nullable Void visit(MySQLGroupConcat expression, S context) {
        aggregate = true;
        return super.visit(expression, context);
    }

    @Override
    public <S> @Nullable Void visit(JsonAggregateFunction expression, S context) {
        aggregate = true;
        return super.visit(expression, context);
    }

    @Override
    public <S> @Nullable Void visit(ParenthesedSelect select, S context) {
        subquery = true;
        return null;
    }

    @Override
    public <S> @Nullable Void visit(Select select, S context) {
        subquery = true;
        return null;
    }
}
