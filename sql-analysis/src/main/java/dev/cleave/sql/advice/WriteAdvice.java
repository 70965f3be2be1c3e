package dev.cleave.sql.advice;

import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.TableReference;
import dev.cleave.sql.TableReference.Access;
import java.util.Set;
import java.util.TreeSet;

/** What to do about statements that write, and about those that are no queries: no sequence of statements does the same atomically. */
final class WriteAdvice {
    private WriteAdvice() {}

    static String of(StatementPlan plan, Domains domains) {
        Set<String> written = new TreeSet<>();
        Set<String> writtenDomains = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        for (TableReference table : plan.tables()) {
            if (table.access() == Access.WRITE) {
                written.add(Domains.name(table));
                writtenDomains.add(Domains.describe(domains.of(table)));
            }
        }
        for (TableReference table : plan.tables()) {
            if (table.access() == Access.READ && !writtenDomains.contains(Domains.describe(domains.of(table)))) {
                read.add(Domains.name(table));
            }
        }
        return text(plan, String.join(", ", written), writtenDomains.size() > 1, String.join(", ", read));
    }

    private static String text(StatementPlan plan, String written, boolean writesSeveral, String read) {
        return switch (plan.kind()) {
            case INSERT, REPLACE ->
                "It copies rows from " + read + " into " + written
                        + ", atomically on one server only: read the rows with a SELECT on " + read
                        + ", then insert them into " + written
                        + " with VALUES, in batches; make that repeatable with a unique key,"
                        + " since rows may change in between.";
            case UPDATE, DELETE -> writesSeveral ? writes(plan, written) : writesByKey(plan, written, read);
            case DDL ->
                "A definition cannot reach across domains: drop the foreign key, view or trigger that ties them, and keep the rule in the application.";
            case LOCK_TABLES -> "Lock the tables of one domain at a time.";
            default -> "Only queries can be split: do the work for each domain in a statement of its own.";
        };
    }

    private static String writes(StatementPlan plan, String written) {
        return "It writes " + written + " at once: run one " + plan.kind()
                + " per domain, first for the rows that refer to others,"
                + " each with WHERE on keys that were read before, and make the second one repeatable in case it fails.";
    }

    private static String writesByKey(StatementPlan plan, String written, String read) {
        return "It chooses the rows of " + written + " by what is in " + read
                + ": first SELECT the keys or values from " + read
                + ", then " + verb(plan) + " " + written
                + " with WHERE … IN (?) on them. Between the two the rows may change, so put the condition that must still hold on "
                + written + " into the second statement too.";
    }

    private static String verb(StatementPlan plan) {
        return plan.kind() == StatementKind.DELETE ? "DELETE FROM" : plan.kind().name();
    }
}
