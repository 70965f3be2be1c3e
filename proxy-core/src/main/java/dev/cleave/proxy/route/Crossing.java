package dev.cleave.proxy.route;

import dev.cleave.config.RoutingTable;
import dev.cleave.config.TableName;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The errors of statements that the linters refuse: which tables of which domains, and what to do. Made only to refuse, so it may allocate. */
final class Crossing {
    private static final String EXEMPTION = "annotate it with /* cross-schema-domain-query-exempted */.";

    private Crossing() {}

    static MySqlError query(CachedStatement statement, Target target, RoutingTable routes, KnownAdvice known) {
        List<String> domains = names(target.domains(), routes);
        String advice = known.of(statement.digest(), domains);
        String instead = advice.isEmpty()
                ? "Run one statement for each domain instead (SHOW VIOLATIONS on the admin port proposes them)."
                : "Instead: " + advice;
        return ErrorCode.CLEAVE_CROSS_DOMAIN_QUERY.with("the statement crosses schema domains ("
                + tables(target, routes) + "). " + instead + " Or " + EXEMPTION);
    }

    static MySqlError transaction(Target target, RoutingTable routes, int[] touched) {
        int[] others = Arrays.stream(touched)
                .filter(domain -> Arrays.binarySearch(target.domains(), domain) < 0)
                .toArray();
        return ErrorCode.CLEAVE_CROSS_DOMAIN_TRANSACTION.with("the statement touches " + tables(target, routes)
                + ", but its transaction already touched domain " + String.join(", ", names(others, routes))
                + ". Commit first and use one transaction for each domain (SHOW VIOLATIONS on the admin port lists the"
                + " transaction's statements), or " + EXEMPTION);
    }

    /** As in {@code gists: app.gists; users: app.users}. */
    private static String tables(Target target, RoutingTable routes) {
        return Arrays.stream(target.domains())
                .mapToObj(domain -> routes.domains().name(domain) + ": "
                        + target.tables().keySet().stream()
                                .filter(table -> routes.domains().domainOf(table) == domain)
                                .map(TableName::toString)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static List<String> names(int[] domains, RoutingTable routes) {
        var names = new ArrayList<String>();
        for (int domain : domains) {
            names.add(routes.domains().name(domain));
        }
        names.sort(null);
        return names;
    }
}
