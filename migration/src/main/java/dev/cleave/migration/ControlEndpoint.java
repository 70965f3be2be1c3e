package dev.cleave.migration;

/**
 * Where and as whom the control plane reaches a cluster's primary.
 *
 * @param tls Connector/J's {@code sslMode}: DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY
 */
public record ControlEndpoint(String cluster, String host, int port, String user, String password, String tls) {
    /** Without the password. */
    @Override
    public String toString() {
        return cluster + " (" + user + "@" + host + ":" + port + ")";
    }
}
