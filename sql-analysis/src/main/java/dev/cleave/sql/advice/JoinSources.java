package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** The tables of a query's FROM, and all conditions on them. */
final class JoinSources {
    private final List<JoinSource> sources = new ArrayList<>();
    private final List<JoinCondition> conditions = new ArrayList<>();

    JoinSources(PlainSelect select, Domains domains) {
        add(JoinSource.of(0, select.getFromItem(), false, domains));
        for (Join join : select.getJoins()) {
            refuseRareJoins(join);
            add(JoinSource.of(sources.size(), join.getFromItem(), join.isLeft(), domains));
        }
        for (int i = 1; i < sources.size(); i++) {
            addConditions(select.getJoins().get(i - 1), sources.get(i));
        }
        for (Expression condition : Conditions.parts(select.getWhere())) {
            conditions.add(JoinCondition.of(condition, null, this));
        }
    }

    private static void refuseRareJoins(Join join) {
        if (join.isRight()) {
            throw new NotSplittable("Turn RIGHT JOIN round to LEFT JOIN, then it can be split.");
        }
        if (join.isNatural()) {
            throw new NotSplittable("Write the columns of NATURAL JOIN out with ON, then it can be split.");
        }
        boolean rare = join.isFull() || join.isApply() || join.isSemi() || join.isGlobal() || join.isWindowJoin();
        if (rare
                || (join.isOuter() && !join.isLeft())
                || join.getOnExpressions().size() > 1) {
            throw new NotSplittable("Write " + join + " as JOIN … ON or LEFT JOIN … ON, then it can be split.");
        }
    }

    private void add(JoinSource source) {
        if (sources.stream().anyMatch(other -> other.name().equalsIgnoreCase(source.name()))) {
            throw new NotSplittable(
                    "Two tables are called " + source.name() + ": give one an alias, then it can be split.");
        }
        sources.add(source);
    }

    private void addConditions(Join join, JoinSource source) {
        for (Expression on : join.getOnExpressions()) {
            Conditions.parts(on).forEach(part -> conditions.add(JoinCondition.of(part, source, this)));
        }
        if (join.getUsingColumns() == null || join.getUsingColumns().isEmpty()) {
            return;
        }
        if (source.position() != 1) {
            throw new NotSplittable(
                    "Write USING out with ON, so that it is clear whose columns are meant, then it can be split.");
        }
        for (Column column : join.getUsingColumns()) {
            EqualsTo equals = new EqualsTo(of(sources.getFirst(), column), of(source, column));
            conditions.add(JoinCondition.of(equals, source, this));
        }
    }

    private static Column of(JoinSource source, Column column) {
        return new Column(new Table(source.qualifier()), column.getColumnName());
    }

    List<JoinSource> all() {
        return sources;
    }

    Collection<JoinCondition> conditions() {
        return conditions;
    }

    /** The columns of an expression; all of them must say whose they are. */
    Map<String, Column> columns(Expression expression) {
        References references = References.in(expression);
        if (references.hasSubquery()) {
            throw new NotSplittable("A subquery stands in (" + expression
                    + "): run it first as a statement of its own, and pass its result on.");
        }
        references.columns().values().forEach(this::owner);
        String text = expression.toString();
        for (JoinSource source : sources) {
            boolean found = references.columns().values().stream()
                    .anyMatch(column -> owner(column).equals(source));
            if (!found && Conditions.mentions(text, source.name())) {
                throw new NotSplittable("(" + expression
                        + ") is not understood well enough to be split: compute it in the application.");
            }
        }
        return references.columns();
    }

    JoinSource owner(Column column) {
        String name = column.getTable() == null ? null : column.getTable().getUnquotedName();
        if (name == null || name.isEmpty()) {
            throw new NotSplittable(
                    "Say which table " + column + " belongs to (table." + column + "), then it can be split.");
        }
        return sources.stream()
                .filter(source -> source.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new NotSplittable("No table is called " + name + ", as " + column + " wants it."));
    }
}
