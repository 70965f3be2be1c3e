package dev.cleave.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.proxy.report.RouteExplanation;
import java.util.List;
import java.util.Optional;

/** {@code EXPLAIN ROUTE}: how Cleave would treat a statement of a fresh session; nothing is run. */
final class ExplainRoute implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("kind"),
        Column.text("tables"),
        Column.text("domains"),
        Column.text("cluster"),
        Column.text("role"),
        Column.text("decision"),
        Column.text("digest"),
        Column.text("advice")
    };

    private final AdminTargets proxy;

    ExplainRoute(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("EXPLAIN ROUTE");
    }

    @Override
    public String syntax() {
        return "EXPLAIN ROUTE statement";
    }

    @Override
    public String purpose() {
        return "How Cleave would treat a statement, without running it; USE sets the default schema.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        String statement = words.rest();
        if (statement.isEmpty()) {
            throw words.wrong();
        }
        return session -> run(statement, session);
    }

    private Answer run(String statement, AdminSession session) {
        String schema = Optional.ofNullable(session.database())
                .or(() -> proxy.config().get().database())
                .orElse(null);
        RouteExplanation route = proxy.control().explain(statement.getBytes(UTF_8), schema);
        return Answer.table(COLUMNS)
                .row(
                        route.kind(),
                        route.tables(),
                        route.domains(),
                        route.cluster(),
                        route.role(),
                        route.decision(),
                        route.digest(),
                        route.advice())
                .answer();
    }
}
