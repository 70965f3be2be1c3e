package dev.cleave.proxy.backend;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As whom and how to log in to a server.
 *
 * @param schema initial default database, null for none
 * @param capabilities wanted beyond those that a login always has; what the server does not offer is left out
 * @param collation number for the handshake, of which the lower 8 bits are sent
 * @param attributes what {@code performance_schema.session_connect_attrs} shows
 * @param timeout for everything from the greeting to the OK
 */
public record LoginRequest(
        String user,
        String password,
        @Nullable String schema,
        int capabilities,
        int collation,
        Map<String, String> attributes,
        BackendTls tls,
        Duration timeout) {
    /** Never the password. */
    @Override
    public String toString() {
        return "login of '" + user + "'";
    }
}
