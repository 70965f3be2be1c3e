package dev.cleave.config;

import java.util.Map;

/**
 * Where routing starts, as the file says it. Where it is now is known to the state store.
 *
 * @param defaultCluster serves tables in no domain and every domain that is not in {@code clusterOfDomain}
 */
public record RoutesConfig(String defaultCluster, Map<String, String> clusterOfDomain) {
    public RoutesConfig {
        clusterOfDomain = Map.copyOf(clusterOfDomain);
    }

    /** The cluster on which the domain starts. */
    public String clusterOf(String domain) {
        return clusterOfDomain.getOrDefault(domain, defaultCluster);
    }
}
