package dev.cleave.proxy.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which roles are active, for a session and on a server connection. Servers neither report it nor forget it at COM_RESET_CONNECTION. Immutable. Source: MySQL
 * Reference Manual, "SET ROLE Statement".
 *
 * @param names what stands behind SET ROLE; null for those of the login
 */
public record ActiveRoles(@Nullable String names) {
    public static final ActiveRoles OF_LOGIN = new ActiveRoles(null);

    /** One of several statements has set them: they are what they are on that connection. */
    public static final ActiveRoles UNKNOWN = new ActiveRoles("");

    /** What SET ROLE has set, from what stands behind it. */
    public static ActiveRoles of(@Nullable String names) {
        return names == null || names.equalsIgnoreCase("DEFAULT") ? OF_LOGIN : new ActiveRoles(names);
    }

    /** What a server that has others must be told; null if it has these. */
    public @Nullable String statementToApplyOver(ActiveRoles server) {
        if (this.equals(UNKNOWN) || this.equals(server)) {
            return null;
        }
        return "SET ROLE " + Objects.requireNonNullElse(names, "DEFAULT");
    }
}
