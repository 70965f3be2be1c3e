package dev.cleave.server.monitor;

import dev.cleave.config.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What the last health check of a server found. Immutable.
 *
 * @param facts null while it is offline
 * @param error why it is offline, or what is wrong with its replication; null if nothing is
 */
public record ServerState(
        String cluster,
        Endpoint endpoint,
        Role role,
        @Nullable ServerFacts facts,
        @Nullable String error) {

    static ServerState unknown(String cluster, Endpoint endpoint, Role role) {
        return new ServerState(cluster, endpoint, role, null, "not checked yet");
    }

    ServerState online(ServerFacts found) {
        return new ServerState(cluster, endpoint, role, found, found.replicationError());
    }

    ServerState offline(String reason) {
        return new ServerState(cluster, endpoint, role, null, reason);
    }

    public boolean isOnline() {
        return facts != null;
    }

    /** As {@code SHOW SERVERS} prints it. */
    public String status() {
        return isOnline() ? "online" : "offline";
    }
}
