package dev.cleave.server.admin;

import dev.cleave.server.StatusReport;
import java.util.List;
import java.util.function.Predicate;

/** {@code SHOW STATUS}: what the proxy counted since its start, under MySQL's names where MySQL has one. */
final class ShowStatus implements AdminStatement {
    private static final Column[] COLUMNS = {Column.text("variable_name"), Column.text("value")};

    private final AdminTargets proxy;

    ShowStatus(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW STATUS", "SHOW SESSION STATUS", "SHOW GLOBAL STATUS");
    }

    @Override
    public String syntax() {
        return "SHOW STATUS " + LikePattern.SYNTAX;
    }

    @Override
    public String purpose() {
        return "Counters since the start.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        Predicate<String> filter = LikePattern.parse(words);
        return session -> run(filter);
    }

    private Answer run(Predicate<String> filter) {
        var table = Answer.table(COLUMNS);
        StatusReport.take(proxy.control(), proxy.cutovers()).values().forEach((name, value) -> {
            if (filter.test(name)) {
                table.row(name, value);
            }
        });
        return table.answer();
    }
}
