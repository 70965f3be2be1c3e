package dev.cleave.proxy.report;

/**
 * The one row of {@code EXPLAIN ROUTE}.
 *
 * @param tables {@code write:github.gists,read:github.users}, ordered by table
 * @param domains names, ordered
 * @param cluster empty where no single cluster can run it
 * @param decision route, buffer, local, split or refuse
 */
public record RouteExplanation(
        String kind,
        String tables,
        String domains,
        String cluster,
        String role,
        String decision,
        String digest,
        String advice) {}
