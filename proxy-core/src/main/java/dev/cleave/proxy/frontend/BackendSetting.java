package dev.cleave.proxy.frontend;

import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.session.ActiveRoles;
import dev.cleave.proxy.session.SessionVariables;
import org.jspecify.annotations.Nullable;

/** Something that a backend must be told before it serves a session, and what is known of it when the server has said OK. */
sealed interface BackendSetting {
    /** What it lacks first of its session's roles and of {@code variables}; null if it has all. */
    static @Nullable BackendSetting missingOn(BackendConnection backend, SessionVariables variables, Session session) {
        String assignments = variables.statementToApplyOver(
                backend.variables(), session.login().collation());
        if (assignments != null) {
            return new Variables(assignments, variables);
        }
        String roles = session.state().roles().statementToApplyOver(backend.roles());
        return roles == null ? null : new Roles(roles, session.state().roles());
    }

    /** The SQL statement that makes it so. */
    String statement();

    /** The server has executed it. */
    void doneOn(BackendConnection backend);

    /** System variables. */
    record Variables(String statement, SessionVariables values) implements BackendSetting {
        @Override
        public void doneOn(BackendConnection backend) {
            backend.applied(values, backend.schema());
        }
    }

    /** Active roles. */
    record Roles(String statement, ActiveRoles roles) implements BackendSetting {
        @Override
        public void doneOn(BackendConnection backend) {
            backend.rolesAre(roles);
        }
    }
}
