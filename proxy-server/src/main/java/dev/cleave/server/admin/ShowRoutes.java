package dev.cleave.server.admin;

import dev.cleave.config.Route;
import java.util.List;

/** {@code SHOW ROUTES}. */
final class ShowRoutes implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("domain"),
        Column.text("cluster"),
        Column.integer("epoch"),
        Column.text("source"),
        Column.text("since")
    };

    private final AdminTargets proxy;

    ShowRoutes(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW ROUTES");
    }

    @Override
    public String syntax() {
        return "SHOW ROUTES";
    }

    @Override
    public String purpose() {
        return "On which cluster each domain is, since when, and what put it there: config, flip or cutover.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(COLUMNS);
        for (Route route : proxy.control().routingTable().routes()) {
            table.row(route.domain(), route.cluster(), route.epoch(), route.source(), route.since());
        }
        return table.answer();
    }
}
