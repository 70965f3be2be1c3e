package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.Route;
import java.util.List;
import java.util.Map;

/**
 * What an operator asks for.
 *
 * @param procedure {@link Route.Source#CUTOVER} moves the domain with its data; {@link Route.Source#FLIP} changes the route only
 * @param domains those that move together, in one window; at least one
 * @param options overrides of the configured {@link CutoverConfig}, as written after {@code WITH}
 * @param dryRun run the checks, list the steps, change nothing
 */
public record CutoverRequest(
        Route.Source procedure, List<String> domains, String toCluster, Map<String, String> options, boolean dryRun) {

    public CutoverRequest {
        if (procedure == Route.Source.CONFIG) {
            throw new IllegalArgumentException("a domain moves by flip or cutover, not by " + procedure);
        }
        domains = domains.stream().distinct().toList();
        options = Map.copyOf(options);
        if (domains.isEmpty()) {
            throw new IllegalArgumentException("no domain is named");
        }
    }

    /** {@code CUTOVER DOMAIN domain TO toCluster}. */
    public static CutoverRequest cutover(String domain, String toCluster) {
        return cutover(List.of(domain), toCluster);
    }

    /** {@code CUTOVER DOMAINS a, b TO toCluster}. */
    public static CutoverRequest cutover(List<String> domains, String toCluster) {
        return new CutoverRequest(Route.Source.CUTOVER, domains, toCluster, Map.of(), false);
    }

    /** {@code FLIP DOMAIN domain TO toCluster}. */
    public static CutoverRequest flip(String domain, String toCluster) {
        return new CutoverRequest(Route.Source.FLIP, List.of(domain), toCluster, Map.of(), false);
    }

    /** The same with {@code WITH k=v, …}. */
    public CutoverRequest with(Map<String, String> overrides) {
        return new CutoverRequest(procedure, domains, toCluster, overrides, dryRun);
    }

    /** The same with {@code DRY RUN}. */
    public CutoverRequest asDryRun() {
        return new CutoverRequest(procedure, domains, toCluster, options, true);
    }

    /** The domains as one text, for people. */
    public String domain() {
        return String.join(", ", domains);
    }
}
