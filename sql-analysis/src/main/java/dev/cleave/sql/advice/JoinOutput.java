package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Hands out what a query selects, groups and sorts by to the parts of its join, and notes what is left for the application. */
final class JoinOutput {
    private final PlainSelect select;
    private final JoinSources sources;
    private final Function<JoinSource, JoinPart> partOf;
    private final Set<String> aliases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> steps = new ArrayList<>();

    JoinOutput(PlainSelect select, JoinSources sources, Function<JoinSource, JoinPart> partOf) {
        this.select = select;
        this.sources = sources;
        this.partOf = partOf;
    }

    /** What the application does with the joined rows, in this order. */
    List<String> steps() {
        return steps;
    }

    void select() {
        if (select.getQualify() != null || select.getWindowDefinitions() != null) {
            throw new NotSplittable(
                    "Take the window functions out and compute them in the application, then it can be split.");
        }
        boolean computed = isComputed();
        for (SelectItem<?> item : select.getSelectItems()) {
            item(item, computed);
        }
        if (computed) {
            compute();
        }
        order();
    }

    /** Whether rows of the result are not simply combinations of rows. */
    private boolean isComputed() {
        return select.getDistinct() != null
                || select.getGroupBy() != null
                || select.getHaving() != null
                || select.getSelectItems().stream()
                        .map(SelectItem::getExpression)
                        .anyMatch(JoinOutput::isAggregate);
    }

    private static boolean isAggregate(Expression expression) {
        return References.in(expression).hasAggregate();
    }

    private void item(SelectItem<?> item, boolean computed) {
        Expression expression = item.getExpression();
        if (item.getAlias() != null) {
            aliases.add(item.getAlias().getUnquotedName());
        }
        if (expression instanceof AllTableColumns all) {
            JoinSource source = sources.owner(new Column(all.getTable(), "*"));
            partOf.apply(source).selectAll(source);
        } else if (expression instanceof AllColumns) {
            sources.all().forEach(source -> partOf.apply(source).selectAll(source));
        } else {
            expression(item, expression, computed);
        }
    }

    private void expression(SelectItem<?> item, Expression expression, boolean computed) {
        var columns = sources.columns(expression).values();
        if (expression instanceof Column column) {
            aliases.add(column.getUnquotedColumnName());
        }
        Set<JoinPart> parts = columns.stream().map(sources::owner).map(partOf).collect(Collectors.toSet());
        if (!computed && parts.size() == 1 && mayCompute(parts.iterator().next(), expression)) {
            parts.iterator().next().select(item.toString());
            return;
        }
        columns.forEach(this::column);
        if (!computed) {
            steps.add("Compute " + item + " in the application.");
        }
    }

    /** Where a part has no match, its columns are NULL, but what is computed from them need not be. */
    private static boolean mayCompute(JoinPart part, Expression expression) {
        return !part.optional() || expression instanceof Column;
    }

    private void column(Column column) {
        JoinSource owner = sources.owner(column);
        partOf.apply(owner).select(column, owner);
    }

    private void compute() {
        StringBuilder step = new StringBuilder("Compute in the application: SELECT ");
        step.append(select.getDistinct() == null ? "" : "DISTINCT ");
        step.append(select.getSelectItems().stream().map(SelectItem::toString).collect(Collectors.joining(", ")));
        if (select.getGroupBy() != null) {
            if (!select.getGroupBy().getGroupingSets().isEmpty()
                    || select.getGroupBy().isMysqlWithRollup()) {
                throw new NotSplittable(
                        "Compute the sums of GROUP BY … WITH ROLLUP in the application, then it can be split.");
            }
            ExpressionList<?> groups = select.getGroupBy().getGroupByExpressionList();
            groups.forEach(this::columnsOrAlias);
            step.append(" GROUP BY ")
                    .append(groups.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        if (select.getHaving() != null) {
            if (References.in(select.getHaving()).hasSubquery()) {
                throw new NotSplittable("A subquery stands in HAVING: run it first as a statement of its own.");
            }
            References.in(select.getHaving()).columns().values().forEach(this::columnsOrAlias);
            step.append(" HAVING ").append(select.getHaving());
        }
        steps.add(step.append('.').toString());
    }

    private void order() {
        List<OrderByElement> order = select.getOrderByElements();
        if (order != null) {
            order.forEach(element -> columnsOrAlias(element.getExpression()));
            steps.add("Sort in the application: ORDER BY "
                    + order.stream().map(OrderByElement::toString).collect(Collectors.joining(", ")) + ".");
        }
        if (select.getLimit() != null || select.getOffset() != null || select.getFetch() != null) {
            steps.add("Apply LIMIT at last, in the application.");
        }
    }

    /** A name without a table means a column of the result first. */
    private void columnsOrAlias(Expression expression) {
        boolean ofResult = expression instanceof LongValue
                || (expression instanceof Column column
                        && (column.getTable() == null || column.getTable().getName() == null)
                        && aliases.contains(column.getUnquotedColumnName()));
        if (!ofResult) {
            sources.columns(expression).values().forEach(this::column);
        }
    }
}
