package dev.cleave.proxy.frontend;

import dev.cleave.config.SessionUse;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.session.ActiveRoles;
import dev.cleave.proxy.session.Pin;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.Locale;
import java.util.Objects;

/** What a statement leaves in its session: pins, roles, temporary tables, statements prepared as text. Confined to its session's event loop. */
final class StatementEffects {
    private final Session session;

    StatementEffects(Session session) {
        this.session = session;
    }

    /** It ran on the session's backend of that cluster. */
    void apply(StatementPlan plan, int cluster) {
        Attachments attachments = session.attachments();
        definesWhatItsTextSays();
        pinWhatMayBeLeft(plan, cluster);
        if (plan.has(Effect.CHANGES_GLOBALS)) {
            session.backends().pool(cluster).server().globalsChanged();
        }
        if (plan.has(Effect.SETS_NEXT_TRANSACTION)) {
            attachments.pin(cluster, Pin.NEXT_TRANSACTION);
        } else if (session.run().target().isOnOneCluster()) {
            attachments.unpin(cluster, Pin.NEXT_TRANSACTION);
        }
        switch (plan.kind()) {
            case LOCK_TABLES -> attachments.pin(cluster, Pin.TABLE_LOCK);
            case LOCK_ALL_TABLES -> attachments.pin(cluster, Pin.GLOBAL_READ_LOCK);
            case UNLOCK_TABLES -> {
                attachments.unpin(cluster, Pin.TABLE_LOCK);
                attachments.unpin(cluster, Pin.GLOBAL_READ_LOCK);
            }
            case BEGIN -> attachments.unpin(cluster, Pin.TABLE_LOCK);
            case LOCK_INSTANCE -> attachments.pin(cluster, Pin.BACKUP_LOCK);
            case UNLOCK_INSTANCE -> attachments.unpin(cluster, Pin.BACKUP_LOCK);
            case PREPARE -> {
                attachments.pin(cluster, Pin.TEXT_PREPARED_STATEMENT);
                if (plan.has(Effect.KEEPS_IN_SESSION)) {
                    Objects.requireNonNull(attachments.get(cluster)).spoilForOthers();
                }
                session.textStatements()
                        .prepared(
                                plan,
                                cluster,
                                session.state().schema(),
                                session.state().dialect());
            }
            case COMMIT, ROLLBACK -> {
                if (TransactionCompletion.disconnects(session, plan)) {
                    Objects.requireNonNull(attachments.get(cluster)).spoilForOthers();
                    session.client().closeAfterFlush();
                }
            }
            case DEALLOCATE -> session.textStatements().deallocated(plan);
            case SET_TRANSACTION -> session.transaction().pending().sessionSets(plan);
            case XA -> pinXa(plan, cluster);
            default -> {}
        }
    }

    /** Of EXECUTE, the text that was prepared. */
    private void definesWhatItsTextSays() {
        CommandTarget target = session.run().target();
        StatementPlan executed = target.executedPlan();
        if (executed != null) {
            session.temporaryTables().executed(executed, target.schema());
            if (executed.mayDefine()) {
                session.worker().counters().definition();
            }
        }
    }

    /** It failed there, or the last one that ran of several. */
    void applyFailed(StatementPlan plan, int cluster) {
        if (plan.has(Effect.MULTI_STATEMENT)) {
            pinWhatMayBeLeft(plan, cluster);
            if (plan.mayDefine()) {
                session.worker().counters().definition(); // by one of those before
            }
        } else {
            pinLocksAndVariables(plan, cluster); // there before another part of it failed
        }
        if (plan.kind() == StatementKind.PREPARE) {
            session.textStatements().failed(plan);
        }
    }

    /** What the text says that the connection has of the session from now on. Of several statements, some may have run before one failed. */
    private void pinWhatMayBeLeft(StatementPlan plan, int cluster) {
        Attachments attachments = session.attachments();
        if (plan.has(Effect.CREATES_TEMPORARY_TABLE)) {
            attachments.pin(cluster, Pin.TEMPORARY_TABLE);
        }
        pinLocksAndVariables(plan, cluster);
        if (plan.has(Effect.OPENS_HANDLER)) {
            attachments.pin(cluster, Pin.HANDLER);
        }
        if (plan.has(Effect.RESETS_COUNTERS)) {
            attachments.pin(cluster, Pin.STATUS_COUNTERS);
        }
        if (plan.has(Effect.SETS_ROLE)) {
            rolesSet(plan, cluster);
        }
        if (plan.has(Effect.SETS_RESOURCE_GROUP)) {
            // Nor surely another statement takes it back, which may find the group locked.
            Objects.requireNonNull(attachments.get(cluster)).spoilForOthers();
        }
        if (isUnreported(plan)) {
            attachments.pin(cluster, Pin.SESSION_STATE);
        }
    }

    /** Views, triggers and routines behind the statement did this, whether it failed or not. */
    void leftBehind(SessionUse use, int cluster) {
        if (use.leavesLocksOrRoles()) {
            Objects.requireNonNull(session.attachments().get(cluster)).spoilForOthers();
        }
        if (use.leavesVariables() || use.leavesLocksOrRoles()) {
            session.attachments().pin(cluster, Pin.SESSION_STATE);
        }
    }

    private void pinLocksAndVariables(StatementPlan plan, int cluster) {
        if (plan.has(Effect.TAKES_USER_LOCK)) {
            session.attachments().pin(cluster, Pin.USER_LOCK);
        }
        if (plan.has(Effect.WRITES_USER_VARIABLE)) {
            session.attachments().pin(cluster, Pin.USER_VARIABLE);
        }
    }

    /** The server may not report what Cleave must know. */
    private static boolean isUnreported(StatementPlan plan) {
        return plan.has(Effect.SETS_TRACKED_VARIABLES)
                || plan.has(Effect.SETS_UNTRACKED_VARIABLES)
                || plan.has(Effect.UNSCOPED_ASSIGNMENT)
                || plan.has(Effect.SETS_RESOURCE_GROUP)
                || plan.has(Effect.KEEPS_IN_SESSION);
    }

    /** Carried from here on; what cannot be known, or not be taken back, stays with the connection. */
    private void rolesSet(StatementPlan plan, int cluster) {
        BackendConnection backend = Objects.requireNonNull(session.attachments().get(cluster));
        ActiveRoles now = plan.has(Effect.MULTI_STATEMENT) ? ActiveRoles.UNKNOWN : ActiveRoles.of(plan.argument());
        session.state().rolesAre(now);
        backend.rolesAre(now);
        if (now.equals(ActiveRoles.UNKNOWN) || !backend.canServeOthers()) {
            session.attachments().pin(cluster, Pin.SESSION_STATE);
        }
    }

    private void pinXa(StatementPlan plan, int cluster) {
        String text = plan.normalized().toUpperCase(Locale.ROOT);
        if (text.startsWith("XA COMMIT") || text.startsWith("XA ROLLBACK")) {
            session.attachments().unpin(cluster, Pin.XA_TRANSACTION);
        } else if (!text.startsWith("XA RECOVER")) {
            session.attachments().pin(cluster, Pin.XA_TRANSACTION);
        }
    }
}
