package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.Route;
import dev.cleave.config.TableName;
import java.util.List;

/**
 * A request against the routing table in force: what moves, from where, to where, within which limits.
 *
 * @param domains those that move, in one window
 * @param tables of all of them
 * @param targetServesOthers whether other domains live on the target, so that it has transactions of its own
 * @param forced what ties the domains to others is listed and accepted
 */
record CutoverPlan(
        Route.Source procedure,
        List<String> domains,
        List<TableName> tables,
        String from,
        String to,
        CutoverConfig options,
        boolean targetServesOthers,
        boolean forced,
        boolean dryRun) {

    CutoverPlan {
        domains = List.copyOf(domains);
        tables = List.copyOf(tables);
    }

    boolean movesData() {
        return procedure == Route.Source.CUTOVER;
    }

    /** The domains, for people. */
    String domain() {
        return String.join(", ", domains);
    }
}
