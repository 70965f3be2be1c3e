package dev.cleave.server.admin;

import dev.cleave.proxy.route.DigestReport;
import java.util.List;

/** {@code SHOW DIGESTS}: the costliest first, at most {@code limits.digests}. */
final class ShowDigests implements AdminStatement {
    private static final long NANOS_PER_MICRO = 1_000;

    private static final Column[] COLUMNS = {
        Column.text("digest"),
        Column.text("statement"),
        Column.text("domain"),
        Column.integer("count"),
        Column.integer("errors"),
        Column.integer("total_us"),
        Column.integer("max_us"),
        Column.integer("rows_sent"),
        Column.integer("bytes_sent")
    };

    private final AdminTargets proxy;

    ShowDigests(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW DIGESTS");
    }

    @Override
    public String syntax() {
        return "SHOW DIGESTS";
    }

    @Override
    public String purpose() {
        return "Statements without their literals, how often they ran and what they cost; the costliest first.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(COLUMNS);
        int limit = proxy.config().get().limits().digests();
        for (DigestReport digest :
                proxy.control().digests().stream().limit(limit).toList()) {
            table.row(
                    digest.digest(),
                    digest.statement(),
                    digest.domains(),
                    digest.count(),
                    digest.errors(),
                    digest.totalNanos() / NANOS_PER_MICRO,
                    digest.maxNanos() / NANOS_PER_MICRO,
                    digest.rowsSent(),
                    digest.bytesSent());
        }
        return table.answer();
    }
}
