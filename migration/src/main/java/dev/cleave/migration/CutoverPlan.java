package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.Route;
import dev.cleave.config.TableName;
import java.util.List;

/** A request against the routing table in force: what moves, from where, to where, within which limits. */
record CutoverPlan(
        Route.Source procedure,
        String domain,
        List<TableName> tables,
        String from,
        String to,
        CutoverConfig options,
        boolean dryRun) {

    boolean movesData() {
        return procedure == Route.Source.CUTOVER;
    }
}
