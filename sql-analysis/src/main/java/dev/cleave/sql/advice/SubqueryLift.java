package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/** Takes subqueries on other domains' tables out of a query's WHERE: each becomes a statement that runs before, and its result a parameter. */
final class SubqueryLift {
    private final PlainSelect select;
    private final Domains domains;
    private final List<String> names = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    SubqueryLift(PlainSelect select, Domains domains) {
        this.select = select;
        this.domains = domains;
        addName(select.getFromItem());
        if (select.getJoins() != null) {
            select.getJoins().stream().map(Join::getFromItem).forEach(this::addName);
        }
    }

    private void addName(@Nullable FromItem item) {
        if (item != null) {
            names.add(JoinSource.nameOf(item));
        }
    }

    List<String> statements() {
        return statements;
    }

    String explanation() {
        return String.join(" ", steps);
    }

    void run() {
        Set<String> own = ownDomains();
        Expression where = null;
        for (Expression condition : Conditions.parts(select.getWhere())) {
            Expression lifted =
                    References.in(condition).hasSubquery() && isForeign(condition, own) ? lift(condition) : condition;
            where = where == null ? lifted : new AndExpression(where, lifted);
        }
        select.setWhere(where);
    }

    private Set<String> ownDomains() {
        StringBuilder from = new StringBuilder("SELECT 1 FROM ").append(select.getFromItem());
        if (select.getJoins() != null) {
            select.getJoins().forEach(join -> from.append(", ").append(join.getFromItem()));
        }
        return domains.of(from.toString());
    }

    /** Where the tables around are of one domain and the subquery's too, it stays. */
    private boolean isForeign(Expression condition, Set<String> own) {
        Set<String> inside = domains.of("SELECT " + condition);
        return own.size() != 1 || !own.equals(inside);
    }

    private Expression lift(Expression condition) {
        return switch (condition) {
            case InExpression in when in.getRightExpression() instanceof ParenthesedSelect query -> in(in, query);
            case ComparisonOperator comparison
            when comparison.getRightExpression() instanceof ParenthesedSelect query -> {
                comparison.setRightExpression(value(query, comparison.getLeftExpression()));
                yield comparison;
            }
            case ComparisonOperator comparison
            when comparison.getLeftExpression() instanceof ParenthesedSelect query -> {
                comparison.setLeftExpression(value(query, comparison.getRightExpression()));
                yield comparison;
            }
            case ExistsExpression exists
            when exists.getRightExpression() instanceof ParenthesedSelect query -> exists(query, exists.isNot());
            case NotExpression not
            when not.getExpression() instanceof ExistsExpression exists
                    && exists.getRightExpression() instanceof ParenthesedSelect query -> exists(query, !exists.isNot());
            default ->
                throw new NotSplittable("A subquery stands inside a larger condition (" + condition
                        + "): run it first as a statement of its own and pass its result on.");
        };
    }

    private Expression in(InExpression in, ParenthesedSelect query) {
        refuseSubqueryOrRow(in.getLeftExpression());
        int number = add(query);
        steps.add("Statement " + number + " gives the values for " + in.getLeftExpression()
                + (in.isNot() ? " NOT IN" : " IN") + " (?); if there are none, the condition is "
                + (in.isNot() ? "true" : "false") + ".");
        in.setRightExpression(new ParenthesedExpressionList<>(new JdbcParameter()));
        return in;
    }

    private Expression value(ParenthesedSelect query, Expression other) {
        refuseSubqueryOrRow(other);
        int number = add(query);
        steps.add(
                "Statement " + number + " gives the value that is compared with " + other + ", NULL if it has no row.");
        return new JdbcParameter();
    }

    private static void refuseSubqueryOrRow(Expression expression) {
        if (expression instanceof ExpressionList || References.in(expression).hasSubquery()) {
            throw new NotSplittable(
                    "A row of columns is compared with a subquery: write one condition per column, or run the subquery first.");
        }
    }

    private int add(ParenthesedSelect query) {
        String sql = query.getSelect().toString();
        if (names.stream().anyMatch(name -> Conditions.mentions(sql, name))) {
            throw new NotSplittable("The subquery (" + sql
                    + ") uses columns of the query around it: write it as a JOIN, or as IN without them.");
        }
        refuseSeveralDomains(sql);
        statements.add(sql);
        return statements.size();
    }

    private void refuseSeveralDomains(String sql) {
        if (domains.of(sql).size() > 1) {
            throw new NotSplittable("A subquery crosses domains itself (" + sql + "): split it first.");
        }
    }

    /** {@code EXISTS (SELECT … FROM b WHERE b.k = a.k AND …)} is {@code a.k IN (SELECT DISTINCT b.k FROM b WHERE …)}. */
    private Expression exists(ParenthesedSelect query, boolean negated) {
        CorrelatedExists exists = new CorrelatedExists(query, names);
        refuseSeveralDomains(exists.statement());
        statements.add(exists.statement());
        String outer = exists.outerKey().toString();
        steps.add("Statement " + statements.size() + " gives the values for " + outer + (negated ? " NOT IN" : " IN")
                + " (?); if there are none, the condition is " + (negated ? "true." : "false."));
        return exists.membership(negated);
    }
}
