package dev.cleave.sql.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperation;
import net.sf.jsqlparser.statement.select.SetOperationList;

/** The ways to split a query, tried in turn: branches of a UNION, subqueries of its condition, joins. */
final class QuerySplit {
    private QuerySplit() {}

    static Advice of(Select select, Domains domains) {
        if (select.getWithItemsList() != null && !select.getWithItemsList().isEmpty()) {
            throw new NotSplittable(
                    "Make the common table expression (WITH) a query of its own, and pass its result on with IN.");
        }
        if (select instanceof SetOperationList list) {
            return union(list, domains);
        }
        if (select instanceof PlainSelect plain) {
            return plain(plain, domains);
        }
        throw new NotSplittable("Write it as one plain SELECT, then it can be split.");
    }

    private static Advice union(SetOperationList list, Domains domains) {
        List<String> branches = new ArrayList<>();
        for (Select branch : list.getSelects()) {
            if (domains.of(branch.toString()).size() > 1) {
                throw new NotSplittable(
                        "A branch of the UNION crosses domains itself: split the branches into queries of their own first.");
            }
            branches.add(branch.toString());
        }
        boolean all = true;
        for (SetOperation operation : list.getOperations()) {
            String name = operation.toString().strip();
            if (!name.startsWith("UNION")) {
                throw new NotSplittable(
                        "Run both sides of " + name + " by themselves, and compare their rows in the application.");
            }
            all &= name.equals("UNION ALL");
        }
        String order = list.getOrderByElements() == null && list.getLimit() == null
                ? ""
                : " Then sort and apply LIMIT in the application.";
        return new Advice(
                branches,
                "Run the branches by themselves and put their rows together"
                        + (all ? "." : ", each different row once (UNION, not UNION ALL).") + order);
    }

    private static Advice plain(PlainSelect select, Domains domains) {
        SubqueryLift lift = new SubqueryLift(select, domains);
        lift.run();
        Set<String> left = domains.of(select.toString());
        Advice rest = left.size() > 1
                ? join(select, domains, lift.statements().size())
                : new Advice(List.of(select.toString()), "");
        if (lift.statements().isEmpty()) {
            return rest;
        }
        List<String> statements = new ArrayList<>(lift.statements());
        statements.addAll(rest.statements());
        return new Advice(statements, (lift.explanation() + " " + rest.explanation()).strip());
    }

    private static Advice join(PlainSelect select, Domains domains, int before) {
        if (select.getFromItem() instanceof Table
                && (select.getJoins() == null || select.getJoins().isEmpty())) {
            throw new NotSplittable(
                    "A subquery stands among what is selected, sorted or grouped by:"
                            + " run it as a statement of its own, for all rows at once with IN, and put the values together in the application.");
        }
        if (select.getJoins() == null || select.getJoins().isEmpty()) {
            throw new NotSplittable("Make the query in FROM a statement of its own, and pass its keys on with IN.");
        }
        return new JoinSplit(select, domains, before).run();
    }
}
