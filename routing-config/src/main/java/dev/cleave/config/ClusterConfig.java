package dev.cleave.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A primary and its replicas.
 *
 * @param replicas may be empty
 * @param replication with which other clusters' servers replicate from here; without it, the control account
 * @param clientCertificate PEM files that Cleave shows to servers which ask for a certificate
 * @param compression used where the server offers it
 * @param certificateAuthority PEM file with which servers' certificates are verified; without it, Java's own trust store
 */
public record ClusterConfig(
        String name,
        Endpoint primary,
        List<Endpoint> replicas,
        ServerAccount control,
        Optional<ReplicationAccount> replication,
        TlsMode tls,
        Optional<TlsConfig> clientCertificate,
        ClusterCompression compression,
        Optional<Path> certificateAuthority) {
    /** The default of {@code tls}. */
    public static final TlsMode DEFAULT_TLS = TlsMode.PREFERRED;

    /** The default of {@code compression}. */
    public static final ClusterCompression DEFAULT_COMPRESSION = ClusterCompression.NONE;

    /** The port of a server that is written without one. */
    public static final int DEFAULT_PORT = 3306;

    public ClusterConfig {
        replicas = List.copyOf(replicas);
        for (int i = 0; i < replicas.size(); i++) {
            Endpoint replica = replicas.get(i);
            if (replica.equals(primary) || replicas.indexOf(replica) < i) {
                throw new InvalidSettingException(
                        "clusters." + name + ".replicas[" + i + "]", replica + " is already a server of this cluster");
            }
        }
    }

    /** The primary, then the replicas. */
    public List<Endpoint> servers() {
        var servers = new ArrayList<Endpoint>();
        servers.add(primary);
        servers.addAll(replicas);
        return List.copyOf(servers);
    }
}
