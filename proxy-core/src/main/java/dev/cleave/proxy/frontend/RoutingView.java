package dev.cleave.proxy.frontend;

import dev.cleave.proxy.route.Router;
import dev.cleave.proxy.route.Target;
import dev.cleave.proxy.session.Pin;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;

/** A session as the routing decision sees it: what ties its next statement to a cluster. Confined to its session's event loop. */
final class RoutingView implements Router.SessionView {
    private final Session session;
    private int requiredCluster = Target.ANY;

    RoutingView(Session session) {
        this.session = session;
    }

    /** Ties the statement that is decided next to the backend that has what it needs: a temporary table, a user variable, SET TRANSACTION. */
    void requireFor(StatementPlan plan, Target target) {
        TextStatements.TextStatement text = session.textStatements().executedBy(plan);
        if (text != null) {
            requiredCluster = plan.has(Effect.READS_USER_VARIABLE)
                    ? session.attachments().pinnedBeside(text.cluster(), Pin.USER_VARIABLE)
                    : text.cluster();
            return;
        }
        int needed = Pin.NEXT_TRANSACTION.bit();
        if (target.usesTemporaryTable()) {
            needed |= Pin.TEMPORARY_TABLE.bit();
        }
        if (plan.has(Effect.READS_USER_VARIABLE)) {
            needed |= Pin.USER_VARIABLE.bit();
        }
        requiredCluster = session.attachments().pinnedBy(needed);
    }

    @Override
    public boolean transactional() {
        return session.transaction().holdsStatements();
    }

    @Override
    public int boundCluster() {
        int bound = session.transaction().boundCluster();
        return bound == Target.ANY ? requiredCluster : bound;
    }

    /**
     * Where a statement without tables goes: if it asks about the last statement, to where that ran; to a backend that the session holds, which may have
     * what it executes; else to the default cluster.
     */
    @Override
    public int homeCluster(StatementPlan plan) {
        boolean asksBack = plan.has(Effect.READS_PREVIOUS_STATEMENT)
                || plan.has(Effect.READS_LAST_INSERT_ID)
                        && session.attachments().size() == 0;
        SessionBackends backends = session.backends();
        return asksBack && backends.lastCluster() >= 0 ? backends.lastCluster() : backends.homeCluster();
    }

    @Override
    public boolean hasTouched(int domain) {
        return session.transaction().touched().contains(domain);
    }

    @Override
    public boolean hasTouchedOtherThan(int[] domains) {
        return session.transaction().touched().containsOtherThan(domains);
    }

    @Override
    public int[] touched() {
        return session.transaction().touched().all();
    }

    @Override
    public String user() {
        return session.login().user();
    }

    @Override
    public boolean hasWaited() {
        return session.run().hasWaited();
    }
}
