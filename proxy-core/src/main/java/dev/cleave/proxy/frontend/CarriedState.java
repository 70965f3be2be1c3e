package dev.cleave.proxy.frontend;

import dev.cleave.proxy.session.ActiveRoles;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.sql.SqlDialect;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a session carries from one server connection to another: variables, default schema, roles, LAST_INSERT_ID(); and what follows from them. One per
 * session; confined to its event loop.
 */
final class CarriedState {
    private final Session session;
    private SessionVariables variables = SessionVariables.NONE;
    private ActiveRoles roles = ActiveRoles.OF_LOGIN;
    private @Nullable String schema;
    private long lastInsertId;
    /** 0 where the session has not set its {@code wait_timeout}. */
    private long ownIdleNanos;

    private SqlDialect dialect;

    CarriedState(Session session) {
        this.session = session;
        this.dialect = currentDialect();
    }

    /** As COM_RESET_CONNECTION leaves it: schema and roles stay. */
    void reset() {
        variables = SessionVariables.NONE;
        ownIdleNanos = 0;
        lastInsertId = 0;
    }

    /** As COM_CHANGE_USER leaves it, behind a reset. */
    void ofAnotherUser() {
        schema = null;
        roles = ActiveRoles.OF_LOGIN;
    }

    SessionVariables variables() {
        return variables;
    }

    void variablesAre(SessionVariables changed) {
        if (changed != variables) {
            variables = changed;
            String waitTimeout = changed.get("wait_timeout");
            ownIdleNanos = waitTimeout == null ? 0 : TimeUnit.SECONDS.toNanos(Long.parseLong(waitTimeout));
            dialectMayDiffer();
        }
    }

    /** How long the client may be silent: its own {@code wait_timeout}, or else that of everybody. */
    long idleLimitNanos(long everybodysNanos) {
        return ownIdleNanos == 0 ? everybodysNanos : ownIdleNanos;
    }

    /** How statements are read. */
    SqlDialect dialect() {
        return dialect;
    }

    /** The variables, the collation or the cluster whose server reads them are others now. */
    void dialectMayDiffer() {
        dialect = currentDialect();
    }

    private SqlDialect currentDialect() {
        return session.worker()
                .dialect(
                        session.backends().homeCluster(),
                        variables,
                        session.login().collation());
    }

    @Nullable
    String schema() {
        return schema;
    }

    /**
     * With a default schema, the session needs backends that have one too, and without, such that have none: a server cannot go back to none, unless the
     * schema itself is dropped.
     */
    void schemaIs(@Nullable String name) {
        boolean other = (schema == null) != (name == null);
        schema = name;
        if (other) {
            session.backends().profileChanged();
        }
    }

    ActiveRoles roles() {
        return roles;
    }

    void rolesAre(ActiveRoles other) {
        roles = other;
    }

    long lastInsertId() {
        return lastInsertId;
    }

    void lastInsertIdIs(long id) {
        lastInsertId = id;
    }
}
