package dev.cleave.proxy.frontend;

import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.session.ActiveRoles;
import dev.cleave.proxy.session.Pin;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import java.util.Locale;
import java.util.Objects;

/** What a statement that succeeded leaves in its session: pins, roles, temporary tables, statements prepared as text. Confined to its session's event loop. */
final class StatementEffects {
    private final Session session;

    StatementEffects(Session session) {
        this.session = session;
    }

    /** It ran on the session's backend of that cluster. */
    void apply(StatementPlan plan, int cluster) {
        Attachments attachments = session.attachments();
        if (plan.has(Effect.CREATES_TEMPORARY_TABLE)) {
            attachments.pin(cluster, Pin.TEMPORARY_TABLE);
        }
        session.temporaryTables().executed(plan, session.schema());
        if (plan.has(Effect.TAKES_USER_LOCK)) {
            attachments.pin(cluster, Pin.USER_LOCK);
        }
        if (plan.has(Effect.WRITES_USER_VARIABLE)) {
            attachments.pin(cluster, Pin.USER_VARIABLE);
        }
        if (plan.has(Effect.OPENS_HANDLER)) {
            attachments.pin(cluster, Pin.HANDLER);
        }
        if (plan.has(Effect.CHANGES_GLOBALS)) {
            session.backends().pool(cluster).server().globalsChanged();
        }
        pinUnreported(plan, cluster);
        if (plan.has(Effect.SETS_ROLE)) {
            rolesSet(plan, cluster);
        }
        if (plan.has(Effect.SETS_RESOURCE_GROUP)) {
            Objects.requireNonNull(attachments.get(cluster)).isInResourceGroup();
            attachments.pin(cluster, Pin.SESSION_STATE);
        }
        if (plan.has(Effect.SETS_NEXT_TRANSACTION)) {
            attachments.pin(cluster, Pin.NEXT_TRANSACTION);
        } else if (session.run().target().isOnOneCluster()) {
            attachments.unpin(cluster, Pin.NEXT_TRANSACTION);
        }
        switch (plan.kind()) {
            case DDL -> session.worker().counters().definition();
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
                session.textStatements().prepared(plan, cluster, session.schema(), session.dialect());
            }
            case DEALLOCATE -> session.textStatements().deallocated(plan);
            case SET_TRANSACTION -> session.transaction().pending().sessionSets(plan);
            case XA -> pinXa(plan, cluster);
            default -> {}
        }
    }

    /** It failed there, or the last one that ran of several. */
    void applyFailed(StatementPlan plan, int cluster) {
        if (plan.has(Effect.MULTI_STATEMENT)) {
            pinUnreported(plan, cluster);
        }
        if (plan.kind() == StatementKind.PREPARE) {
            session.textStatements().failed(plan);
        }
    }

    /** The server may not report what Cleave must know. */
    private void pinUnreported(StatementPlan plan, int cluster) {
        if (plan.has(Effect.SETS_TRACKED_VARIABLES)
                || plan.has(Effect.SETS_UNTRACKED_VARIABLES)
                || plan.has(Effect.UNSCOPED_ASSIGNMENT)) {
            session.attachments().pin(cluster, Pin.SESSION_STATE);
        }
    }

    /** Carried from here on; what cannot be known, or not be taken back, stays with the connection. */
    private void rolesSet(StatementPlan plan, int cluster) {
        BackendConnection backend = Objects.requireNonNull(session.attachments().get(cluster));
        ActiveRoles now = plan.has(Effect.MULTI_STATEMENT) ? ActiveRoles.UNKNOWN : ActiveRoles.of(plan.argument());
        session.rolesAre(now);
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
