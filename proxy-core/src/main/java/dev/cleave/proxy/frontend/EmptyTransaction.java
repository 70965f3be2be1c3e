package dev.cleave.proxy.frontend;

import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementPlan;
import java.util.Locale;

/** COMMIT and ROLLBACK while no server has a transaction of the session open: answered here, unless another transaction begins with them. */
final class EmptyTransaction {
    private EmptyTransaction() {}

    /** True if the client was answered; otherwise a server must see the statement. */
    static boolean end(Session session, StatementPlan plan) {
        String completion = session.variables().get("completion_type");
        boolean chains = plan.has(Effect.CHAIN_OR_RELEASE) || "CHAIN".equals(completion);
        if (chains || session.transaction().isBound()) {
            return false;
        }
        session.transaction().pending().clear();
        session.lastAnswer().wasOk();
        session.replies().ok();
        if ("RELEASE".equals(completion) && !keepsConnection(plan)) {
            session.client().closeAfterFlush();
        }
        return true;
    }

    private static boolean keepsConnection(StatementPlan plan) {
        return plan.normalized().toUpperCase(Locale.ROOT).endsWith("NO RELEASE");
    }
}
