package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.PlainSelect;

/**
 * Splits a join of tables of several domains. Tables of one domain that are joined with each other stay together as a part, with the conditions on them
 * alone. The part with the most conditions of its own runs first; each further one is restricted to the keys that were found, and the application joins the
 * rows on these keys. What needs columns of several parts the application does too.
 */
final class JoinSplit {
    private final PlainSelect select;
    private final int before;
    private final JoinSources sources;
    private final List<JoinPart> parts = new ArrayList<>();
    private final List<JoinCondition> keys = new ArrayList<>();
    private final List<JoinCondition> remaining = new ArrayList<>();
    private final List<JoinPart> order = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    /** @param before how many statements run before the ones for the join */
    JoinSplit(PlainSelect select, Domains domains, int before) {
        this.select = select;
        this.before = before;
        this.sources = new JoinSources(select, domains);
        sources.all().forEach(source -> parts.add(new JoinPart(source)));
    }

    Advice run() {
        sources.conditions().stream()
                .filter(condition -> !condition.isOfLeftJoin())
                .forEach(this::keepTogether);
        sources.all().stream().filter(JoinSource::optional).forEach(this::keepWithItsTable);
        sources.conditions().forEach(this::place);
        JoinOutput output = new JoinOutput(select, sources, this::partOf);
        output.select();
        remaining.forEach(condition -> selectColumns(condition.columns()));
        arrange();
        remaining.forEach(condition -> steps.add("Keep only the combinations for which " + condition.text() + "."));
        steps.addAll(output.steps());
        return new Advice(order.stream().map(JoinPart::sql).toList(), "Run them in order. " + String.join(" ", steps));
    }

    private JoinPart partOf(JoinSource source) {
        return parts.stream()
                .filter(part -> part.tables().contains(source))
                .findFirst()
                .orElseThrow();
    }

    private Set<JoinPart> partsOf(JoinCondition condition) {
        return condition.sources().stream().map(this::partOf).collect(Collectors.toSet());
    }

    private void keepTogether(JoinCondition condition) {
        boolean oneDomain =
                condition.sources().stream().map(JoinSource::domain).distinct().count() == 1;
        if (oneDomain && condition.sources().stream().noneMatch(JoinSource::optional)) {
            merge(condition.sources());
        }
    }

    private void merge(Iterable<JoinSource> tables) {
        JoinPart into = null;
        for (JoinSource table : tables) {
            JoinPart part = partOf(table);
            if (into == null) {
                into = part;
            } else if (into != part) {
                into.take(part);
                parts.remove(part);
            }
        }
    }

    /** A LEFT JOIN stays where its ON speaks of one other part only, of the same domain. */
    private void keepWithItsTable(JoinSource source) {
        List<JoinCondition> on = sources.conditions().stream()
                .filter(condition -> source.equals(condition.joined()))
                .toList();
        Set<JoinPart> others = on.stream()
                .flatMap(condition -> condition.sources().stream())
                .filter(other -> !other.equals(source))
                .map(this::partOf)
                .collect(Collectors.toSet());
        if (others.size() == 1 && others.iterator().next().first().domain().equals(source.domain())) {
            merge(List.of(others.iterator().next().first(), source));
        }
    }

    private void place(JoinCondition condition) {
        Set<JoinPart> touched = partsOf(condition);
        if (condition.isOfLeftJoin()) {
            placeOfLeftJoin(condition, touched);
        } else if (touched.size() == 1 && !touched.iterator().next().optional()) {
            touched.iterator().next().add(condition);
        } else if (condition.isKey() && touched.size() == 2 && touched.stream().noneMatch(JoinPart::optional)) {
            keys.add(condition);
        } else {
            remaining.add(condition);
        }
    }

    private void placeOfLeftJoin(JoinCondition condition, Set<JoinPart> touched) {
        JoinPart own = partOf(Objects.requireNonNull(condition.joined()));
        if (condition.isWithin(own.tables()) && !touched.isEmpty()) {
            own.add(condition);
        } else if (condition.isKey() && touched.contains(own)) {
            keys.add(condition);
        } else {
            throw new NotSplittable(
                    "LEFT JOIN on (" + condition.text()
                            + ") is not the equality of two columns: load the rows on its left first, and decide in the application which match.");
        }
    }

    private void selectColumns(Map<String, Column> columns) {
        columns.values().forEach(column -> partOf(sources.owner(column)).select(column, sources.owner(column)));
    }

    private void arrange() {
        List<JoinPart> waiting = new ArrayList<>(parts);
        JoinPart driving = parts.stream()
                .filter(part -> !part.optional())
                .max(Comparator.comparingLong(JoinPart::filters)
                        .thenComparingInt(part -> -part.first().position()))
                .orElseThrow();
        waiting.remove(driving);
        order.add(driving);
        if (driving.filters() == 0) {
            steps.add("Statement " + number(driving)
                    + " has no condition on its own tables alone: read it in portions by its primary key.");
        }
        while (!waiting.isEmpty()) {
            JoinPart next = waiting.stream()
                    .filter(this::isReachable)
                    .findFirst()
                    .orElseThrow(
                            () -> new NotSplittable(
                                    "Nothing ties " + waiting.getFirst().first().qualifier()
                                            + " to the rest by the equality of two columns, each with its table: query it by itself."));
            waiting.remove(next);
            order.add(next);
            connect(next);
        }
    }

    private boolean isReachable(JoinPart part) {
        if (part.optional()) {
            List<JoinCondition> on = keys.stream()
                    .filter(key -> part.first().equals(key.joined()))
                    .toList();
            return !on.isEmpty() && on.stream().allMatch(this::isFetchedBefore);
        }
        return keys.stream()
                .filter(key -> !key.isOfLeftJoin() && partsOf(key).contains(part))
                .anyMatch(this::isFetchedBefore);
    }

    /** All but one of the parts that the key ties are there already. */
    private boolean isFetchedBefore(JoinCondition key) {
        return partsOf(key).stream().filter(part -> !order.contains(part)).count() == 1;
    }

    private int number(JoinPart part) {
        return before + order.indexOf(part) + 1;
    }

    private void connect(JoinPart part) {
        int number = number(part);
        for (JoinCondition key : keys) {
            if (partsOf(key).contains(part) && order.containsAll(partsOf(key))) {
                EqualsTo equals = (EqualsTo) key.expression();
                Column left = (Column) equals.getLeftExpression();
                Column right = (Column) equals.getRightExpression();
                boolean leftIsNew = part.tables().contains(sources.owner(left));
                Column here = leftIsNew ? left : right;
                Column there = leftIsNew ? right : left;
                selectColumns(key.columns());
                part.restrict(here);
                int from = number(partOf(sources.owner(there)));
                steps.add("Statement " + number + " takes for " + here + " IN (?) the different values of " + there
                        + " from statement " + from + " that are not NULL; join the rows where " + key.text()
                        + (part.optional() ? ", and keep those of statement " + from + " without a match." : "."));
            }
        }
        steps.add("If there are no values, skip statement " + number + ".");
    }
}
