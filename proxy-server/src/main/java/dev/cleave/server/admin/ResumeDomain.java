package dev.cleave.server.admin;

import dev.cleave.proxy.gate.GateReport;
import java.util.List;

/** {@code RESUME DOMAIN}: ends a pause. */
final class ResumeDomain implements AdminStatement {
    private static final double MICROS_PER_MILLI = 1_000.0;

    private static final Column[] COLUMNS = {
        Column.text("domain"),
        Column.text("state"),
        Column.integer("buffered_statements"),
        Column.decimal("buffer_ms"),
        Column.decimal("max_client_delay_ms"),
        Column.integer("failed_statements")
    };

    private final AdminTargets proxy;
    private final Pauses pauses;

    ResumeDomain(AdminTargets proxy, Pauses pauses) {
        this.proxy = proxy;
        this.pauses = pauses;
    }

    @Override
    public List<String> beginnings() {
        return List.of("RESUME DOMAIN");
    }

    @Override
    public String syntax() {
        return "RESUME DOMAIN d";
    }

    @Override
    public String purpose() {
        return "Ends a pause: what was buffered runs; tells what clients felt.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        String domain = words.next();
        return session -> run(domain);
    }

    private Answer run(String domain) throws AdminException {
        GateReport report = pauses.resume(proxy.domain(domain), domain);
        return Answer.table(COLUMNS)
                .row(
                        domain,
                        "open",
                        report.statements(),
                        report.closedMicros() / MICROS_PER_MILLI,
                        report.maxDelayMicros() / MICROS_PER_MILLI,
                        report.refused())
                .answer();
    }
}
