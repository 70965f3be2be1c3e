package dev.cleave.server.admin;

import dev.cleave.server.monitor.ServerFacts;
import dev.cleave.server.monitor.ServerState;
import java.util.List;

/** {@code SHOW SERVERS}: what the last health check of each server found. */
final class ShowServers implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("server"),
        Column.text("cluster"),
        Column.text("role"),
        Column.text("status"),
        Column.text("version"),
        Column.integer("read_only"),
        Column.integer("lag_ms"),
        Column.text("gtid_executed"),
        Column.text("error")
    };

    private final AdminTargets proxy;

    ShowServers(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW SERVERS");
    }

    @Override
    public String syntax() {
        return "SHOW SERVERS";
    }

    @Override
    public String purpose() {
        return "What the last health check found on each server.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(COLUMNS);
        for (ServerState server : proxy.monitor().servers()) {
            ServerFacts facts = server.facts();
            table.row(
                    server.endpoint(),
                    server.cluster(),
                    server.role(),
                    server.status(),
                    facts == null ? null : facts.version(),
                    facts == null ? null : facts.readOnly(),
                    facts == null ? null : facts.lagMillis(),
                    facts == null ? null : facts.gtidExecuted(),
                    server.error());
        }
        return table.answer();
    }
}
