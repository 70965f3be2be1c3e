package dev.cleave.server.admin;

import dev.cleave.proxy.report.SessionReport;
import java.util.List;

/** {@code SHOW SESSIONS}: applications' sessions. */
final class ShowSessions implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.integer("id"),
        Column.text("user"),
        Column.text("host"),
        Column.text("database"),
        Column.text("cluster"),
        Column.text("state"),
        Column.integer("in_transaction"),
        Column.text("pinned_by"),
        Column.text("statement"),
        Column.integer("time_ms")
    };

    private final AdminTargets proxy;

    ShowSessions(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW SESSIONS", "SHOW PROCESSLIST", "SHOW FULL PROCESSLIST");
    }

    @Override
    public String syntax() {
        return "SHOW SESSIONS";
    }

    @Override
    public String purpose() {
        return "Applications' sessions; SHOW PROCESSLIST is the same.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(COLUMNS);
        for (SessionReport session : proxy.control().sessions()) {
            table.row(
                    session.id(),
                    session.user(),
                    session.host(),
                    session.database(),
                    session.cluster(),
                    session.state(),
                    session.inTransaction(),
                    session.pinnedBy(),
                    session.statement(),
                    session.timeMillis());
        }
        return table.answer();
    }
}
