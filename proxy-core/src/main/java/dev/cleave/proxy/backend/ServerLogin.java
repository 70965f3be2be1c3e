package dev.cleave.proxy.backend;

/**
 * What is known of a server once it let Cleave in.
 *
 * @param threadId the connection's number on the server, for {@code KILL}
 * @param serverVersion as the server announced it; see {@link dev.cleave.protocol.ServerVersion}
 * @param capabilities in force on this connection
 * @param statusFlags of the OK that ended the login
 */
public record ServerLogin(long threadId, String serverVersion, boolean mariaDb, int capabilities, int statusFlags) {}
