package dev.cleave.server.admin;

import dev.cleave.config.Route;
import dev.cleave.config.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** {@code SHOW DOMAINS}. What nobody counts yet is NULL. */
final class ShowDomains implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("domain"),
        Column.text("tables"),
        Column.text("cluster"),
        Column.text("state"),
        Column.integer("query_violations"),
        Column.integer("transaction_violations"),
        Column.integer("exemptions"),
        Column.text("ready")
    };

    private final AdminTargets proxy;
    private final Pauses pauses;

    ShowDomains(AdminTargets proxy, Pauses pauses) {
        this.proxy = proxy;
        this.pauses = pauses;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW DOMAINS");
    }

    @Override
    public String syntax() {
        return "SHOW DOMAINS";
    }

    @Override
    public String purpose() {
        return "Each schema domain with its tables, its cluster, and whether its writes are buffered.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(COLUMNS);
        var routes = proxy.control().routingTable();
        for (Route route : routes.routes()) {
            int domain = routes.domains().numberOf(route.domain());
            String tables = routes.domains().tables(domain).stream()
                    .map(TableName::toString)
                    .collect(Collectors.joining(","));
            table.row(route.domain(), tables, route.cluster(), pauses.state(domain), null, null, null, null);
        }
        return table.answer();
    }
}
