package dev.cleave.proxy.frontend;

import dev.cleave.config.RoutingTable;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the session's current command touches under the routing table in force, and what follows from it for the transaction and for the gates. One per
 * {@link StatementRun}, found anew at each decision.
 */
final class CommandTarget {
    private final Session session;
    private final CurrentCommand command;
    private Target target = Target.NOTHING;
    private boolean seenByLinter;

    CommandTarget(Session session, CurrentCommand command) {
        this.session = session;
        this.command = command;
    }

    /** The next command has begun. */
    void begin() {
        target = Target.NOTHING;
        seenByLinter = false;
    }

    /** Finds the tables of {@code statement} under {@code routes}; the linter sees each command once, however often it is decided. */
    Target resolve(CachedStatement statement, RoutingTable routes) {
        target = find(statement, routes);
        if (!seenByLinter && !command.onlyLooks()) {
            session.linter().arrives(statement, target);
        }
        seenByLinter = true;
        session.routingView().requireFor(statement.plan(), target);
        return target;
    }

    /** What the statement executes: for EXECUTE of a name, the text behind it. Null if nothing is executed. */
    @Nullable
    StatementPlan executedPlan() {
        StatementPlan plan = command.executedPlan();
        TextStatements.TextStatement text =
                plan == null ? null : session.textStatements().executedBy(plan);
        return text == null || text.executed() == null ? plan : text.executed();
    }

    /** Where names without a schema belong: the session's default schema or, of what was prepared, the one that was the default then. */
    @Nullable
    String schema() {
        ClientStatement executed = command.executed();
        if (executed != null) {
            return executed.text().schema();
        }
        StatementPlan plan = command.executedPlan();
        TextStatements.TextStatement text =
                plan == null ? null : session.textStatements().executedBy(plan);
        return text == null ? session.state().schema() : text.schema();
    }

    private Target find(CachedStatement cached, RoutingTable routes) {
        TextStatements.TextStatement text = session.textStatements().executedBy(cached.plan());
        if (text != null) {
            return Target.resolve(
                    text.executed() == null ? text.plan() : text.executed(),
                    routes,
                    text.schema(),
                    session.temporaryTables().names());
        }
        if (session.temporaryTables().isEmpty()) {
            return cached.target(routes, schema());
        }
        return Target.resolve(
                cached.plan(), routes, schema(), session.temporaryTables().names());
    }

    /** A backend is there: from here on a drain waits for this statement, and for its transaction if there is one. */
    void touch() {
        StatementPlan plan = command.executedPlan();
        if (plan == null || plan.onlyLooks()) {
            return;
        }
        SessionTransaction transaction = session.transaction();
        if (target.unknownWrites()) {
            transaction.touched().enterUnknown();
        }
        boolean inTransaction = transaction.holdsStatements();
        transaction.touched().enter(inTransaction ? target.domains() : target.gated());
        CachedStatement statement = command.statement();
        if (inTransaction && statement != null) {
            session.linter().runsInTransaction(statement, target, command.startedNanos());
        }
    }

    /** Whether the statement belongs into the transaction that the client has begun; SET, USE and the like run beside it. */
    boolean bindsTransaction() {
        StatementPlan plan = command.executedPlan();
        if (plan == null) {
            return false;
        }
        if (plan.has(Effect.MULTI_STATEMENT)) {
            return true; // a COMMIT among them must meet the transaction
        }
        if (plan.has(Effect.IMPLICIT_COMMIT)) {
            return session.transaction()
                    .pending()
                    .begun(); // refused for its grammar or names, it ends no transaction: a server must judge
        }
        if (looksBesideTransaction()) {
            return false;
        }
        return isOnOneCluster()
                // XA START is refused inside a transaction, and takes on what SET TRANSACTION said of the next one
                || plan.has(Effect.TRANSACTION_START)
                || plan.has(Effect.WRITES) // also where nobody can tell what, as in SET @a = f()
                || target.usesTemporaryTable()
                || plan.has(Effect.CREATES_TEMPORARY_TABLE) // its end warns that it cannot be rolled back
                || setsTransactionsAmidOne(plan)
                || plan.kind() == StatementKind.COMMIT // as they are here, the server begins another one with them
                || plan.kind() == StatementKind.ROLLBACK
                || plan.kind() == StatementKind.SAVEPOINT
                || plan.kind() == StatementKind.EXECUTE;
    }

    /** A server refuses it in a transaction, or lets it hold for later ones only: so the one that the client has begun must have begun there. */
    private boolean setsTransactionsAmidOne(StatementPlan plan) {
        return session.transaction().pending().begun()
                && (plan.has(Effect.SETS_NEXT_TRANSACTION) || plan.has(Effect.SETS_LATER_TRANSACTIONS));
    }

    /**
     * Whether it only looks at a table, and where no transaction of the session is open: no part of one, even if the server begins one for it because
     * autocommit is off. With one cluster there is nowhere else to look.
     */
    boolean looksBesideTransaction() {
        StatementPlan plan = command.executedPlan();
        return plan != null
                && plan.onlyLooks()
                && target.cluster() >= 0
                && target.cluster() != session.transaction().boundCluster()
                && session.attachments().clusters() > 1;
    }

    /** As found at the last decision. */
    Target current() {
        return target;
    }

    /** Every domain that it touches. */
    int[] domains() {
        return target.domains();
    }

    /** Whether its tables say where it runs; otherwise any cluster would do. */
    boolean isOnOneCluster() {
        return target.cluster() != Target.ANY;
    }
}
