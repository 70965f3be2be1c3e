package dev.cleave.proxy.backend;

import dev.cleave.protocol.ServerVersion;

/**
 * How a server reads statements of a session that changed nothing: learned at each login.
 *
 * @param version as executable comments count it: 80033 for 8.0.33
 * @param sqlMode the global {@code sql_mode}
 */
public record ServerBaseline(int version, boolean mariaDb, String sqlMode) {
    /** Before the first login. */
    static final ServerBaseline UNKNOWN = new ServerBaseline(80033, false, "");

    static ServerBaseline of(ServerLogin login, String sqlMode) {
        return new ServerBaseline(ServerVersion.parse(login.serverVersion()).number(), login.mariaDb(), sqlMode);
    }
}
