package dev.cleave.proxy.frontend;

import dev.cleave.config.LinterMode;
import dev.cleave.config.LintersConfig;
import dev.cleave.proxy.lint.TransactionTrace;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Target;

/** The live linters' look at one session: which of its statements cross schema domains, and which of its transactions. Confined to its event loop. */
final class SessionLinter {
    private final Worker worker;
    private final CommandOrigin origin;
    private final TransactionTrace trace = new TransactionTrace();

    SessionLinter(Session session) {
        this.worker = session.worker();
        this.origin = new CommandOrigin(session);
    }

    /** A statement is about to be decided for the first time. */
    void arrives(CachedStatement statement, Target target) {
        if (target.leavesDomain()) {
            leaves(statement, target);
        }
    }

    /** Of several statements in one text those count that leave their domain; if none does, the text as a whole, since it goes to one server. */
    private void leaves(CachedStatement statement, Target target) {
        boolean counted = false;
        for (CachedStatement part : statement.parts()) {
            Target ofPart = part.target(worker.routes(), origin.schema());
            if (ofPart.leavesDomain()) {
                count(part, ofPart);
                counted = true;
            }
        }
        if (!counted) {
            count(statement, target);
        }
    }

    private void count(CachedStatement statement, Target target) {
        LintersConfig linters = worker.config().linters();
        boolean counts = target.crossesDomains() || linters.unassignedTables() != LinterMode.OFF;
        if (counts && linters.query(target.domains(), origin.user()) != LinterMode.OFF) {
            worker.violations().query(statement, target, worker.routes(), origin);
        }
    }

    /** A statement is about to run in a transaction. */
    void runsInTransaction(CachedStatement statement, Target target, long nowNanos) {
        if (target.domains().length > 0 || !target.unassigned().isEmpty()) {
            LintersConfig linters = worker.config().linters();
            worker.transactionLinter().statement(trace, statement, target, linters, origin, nowNanos);
        }
    }

    /** No transaction is open any more, if one was. */
    void transactionEnded() {
        worker.transactionLinter().ended(trace, worker.config().linters(), worker.routes(), origin);
    }
}
