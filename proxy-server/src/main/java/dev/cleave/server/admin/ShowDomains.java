package dev.cleave.server.admin;

import dev.cleave.config.Route;
import dev.cleave.config.TableName;
import dev.cleave.linters.backlog.Backlog;
import dev.cleave.linters.backlog.Violation;
import dev.cleave.linters.backlog.Violation.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code SHOW DOMAINS}. */
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
        Backlog backlog = proxy.violations().backlog();
        var routes = proxy.control().routingTable();
        for (Route route : routes.routes()) {
            int domain = routes.domains().numberOf(route.domain());
            String tables = routes.domains().tables(domain).stream()
                    .map(TableName::toString)
                    .collect(Collectors.joining(","));
            List<Violation> violations = backlog.of(route.domain());
            table.row(
                    route.domain(),
                    tables,
                    route.cluster(),
                    pauses.state(domain),
                    number(violations, v -> v.kind() == Kind.QUERY && !v.exempted()),
                    number(violations, v -> v.kind() == Kind.TRANSACTION && !v.exempted()),
                    number(violations, Violation::exempted),
                    proxy.violations().readiness(route.domain()).toString());
        }
        return table.answer();
    }

    private static long number(List<Violation> violations, Predicate<Violation> which) {
        return violations.stream().filter(which).count();
    }
}
