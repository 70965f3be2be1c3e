package dev.cleave.proxy.backend;

/**
 * What is fixed at login and therefore must be the same for a session and the backend that serves it: who, which protocol capabilities, which collation.
 * The key of a pool.
 *
 * @param withSchema whether a default schema is set; a server session cannot go back to having none
 * @param capabilities the client's capability flags that change what the server sends or does (CLIENT_FOUND_ROWS, CLIENT_DEPRECATE_EOF, …)
 */
public record ConnectionProfile(String user, String password, int capabilities, int collation, boolean withSchema) {
    @Override
    public String toString() {
        return user + "/" + Integer.toHexString(capabilities) + "/" + collation;
    }
}
