package dev.cleave.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code routes}: the default cluster and clusters of single domains. */
final class RoutesReader {
    static final String DEFAULT = "default";

    private final List<String> clusters;
    private final List<String> domains;
    private final Problems problems;

    RoutesReader(List<String> clusters, List<String> domains, Problems problems) {
        this.clusters = clusters;
        this.domains = domains;
        this.problems = problems;
    }

    /** With a single cluster, routes may be left out. */
    Optional<RoutesConfig> read(Optional<YamlMap> routes) {
        Map<String, String> clusterOfDomain = new HashMap<>();
        routes.ifPresent(map -> map.values().forEach((domain, value) -> {
            rejectUnknownDomain(domain, value);
            cluster(value).ifPresent(cluster -> clusterOfDomain.put(domain, cluster));
        }));
        boolean silent = routes.flatMap(map -> map.find(DEFAULT)).isEmpty();
        if (silent && clusters.size() > 1) {
            problems.add(
                    "routes.default",
                    "is missing; expected the cluster of every domain without a route: one of "
                            + String.join(", ", clusters));
        }
        String onlyCluster = silent && clusters.size() == 1 ? clusters.getFirst() : null;
        String defaultCluster = onlyCluster == null ? clusterOfDomain.get(DEFAULT) : onlyCluster;
        clusterOfDomain.remove(DEFAULT);
        return Optional.ofNullable(defaultCluster).map(cluster -> new RoutesConfig(cluster, clusterOfDomain));
    }

    private void rejectUnknownDomain(String domain, YamlValue value) {
        if (!domain.equals(DEFAULT) && !domains.contains(domain)) {
            String hint = domains.isEmpty() ? "; there are no schema domains" : Nearest.hint(domain, domains);
            problems.add(value.key(), "unknown domain '" + domain + "'" + hint);
        }
    }

    private Optional<String> cluster(YamlValue value) {
        Optional<String> cluster = value.text("a cluster's name");
        if (cluster.isPresent() && !clusters.contains(cluster.get())) {
            value.problem("unknown cluster '" + cluster.get() + "'" + Nearest.hint(cluster.get(), clusters));
            return Optional.empty();
        }
        return cluster;
    }
}
