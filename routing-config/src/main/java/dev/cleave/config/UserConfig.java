package dev.cleave.config;

import java.util.Map;

/**
 * An account with which clients log in to Cleave.
 *
 * @param clusters by cluster, the account that serves this user's statements there, where it is another one
 */
public record UserConfig(String name, Credential credential, Map<String, ServerAccount> clusters) {
    public UserConfig {
        clusters = Map.copyOf(clusters);
    }

    /** One that is the same on all clusters. */
    public UserConfig(String name, Credential credential) {
        this(name, credential, Map.of());
    }
}
