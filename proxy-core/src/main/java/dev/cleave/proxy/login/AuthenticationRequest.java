package dev.cleave.proxy.login;

import dev.cleave.protocol.packet.AuthData;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it wants to be somebody.
 *
 * @param host the client's, as error messages show it
 * @param response to the last nonce that the client has seen
 * @param plugin by which the client made the response; null from a client that knows no plugins
 * @param transport whether a password may cross it in clear
 */
public record AuthenticationRequest(
        String user,
        String host,
        AuthData response,
        @Nullable String plugin,
        Transport transport) {
    /** How safe the connection is. */
    public enum Transport {
        PLAIN,
        TLS
    }
}
