package dev.cleave.server.admin;

import dev.cleave.linters.backlog.Violation;
import java.util.List;

/** {@code SHOW VIOLATIONS [FOR DOMAIN d]}: the backlog; queries, transactions, schema ties, the most frequent first. */
final class ShowViolations implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("kind"),
        Column.text("domains"),
        Column.text("tables"),
        Column.text("digest"),
        Column.text("statement"),
        Column.integer("count"),
        Column.text("exempted"),
        Column.text("first_seen"),
        Column.text("last_seen"),
        Column.text("advice"),
        Column.text("source")
    };

    private final AdminTargets proxy;

    ShowViolations(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW VIOLATIONS");
    }

    @Override
    public String syntax() {
        return "SHOW VIOLATIONS [FOR DOMAIN d]";
    }

    @Override
    public String purpose() {
        return "What still ties schema domains together: queries, transactions and the schema, with advice.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        if (!words.skip("FOR DOMAIN")) {
            return session -> answer(proxy.violations().backlog().all());
        }
        String domain = words.next();
        return session -> {
            proxy.domain(domain);
            return answer(proxy.violations().backlog().of(domain));
        };
    }

    private static Answer answer(List<Violation> violations) {
        var table = Answer.table(COLUMNS);
        for (Violation violation : violations) {
            table.row(
                    violation.kind().toString(),
                    String.join(",", violation.domains()),
                    String.join(",", violation.tables()),
                    violation.digest(),
                    violation.statement(),
                    violation.count(),
                    violation.exempted() ? "yes" : "no",
                    violation.firstSeen().toString(),
                    violation.lastSeen().toString(),
                    violation.advice(),
                    violation.source());
        }
        return table.answer();
    }
}
