package dev.cleave.server.admin;

import dev.cleave.migration.Cutover;
import java.util.List;

/** {@code SHOW CUTOVER id}: the timeline of one, and what was measured meanwhile. */
final class ShowCutover implements AdminStatement {
    private static final Column[] SAMPLE = {
        Column.integer("at_us"),
        Column.integer("interval_us"),
        Column.integer("statements"),
        Column.integer("errors"),
        Column.integer("median_us"),
        Column.integer("p99_us"),
        Column.integer("max_us"),
        Column.integer("buffered"),
        Column.integer("lag_us")
    };

    private final AdminTargets proxy;

    ShowCutover(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW CUTOVER");
    }

    @Override
    public String syntax() {
        return "SHOW CUTOVER id [SAMPLES [SINCE at_us]]";
    }

    @Override
    public String purpose() {
        return "The steps of one flip or cutover, to the microsecond; SAMPLES: what was measured meanwhile, after at_us.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        long id = words.nextNumber();
        if (!words.skip("SAMPLES")) {
            return session -> CutoverRows.steps(find(id));
        }
        long since = words.skip("SINCE") ? words.nextNumber() : Long.MIN_VALUE;
        return session -> samples(find(id), since);
    }

    private Cutover find(long id) throws AdminException {
        return proxy.cutovers()
                .find(id)
                .orElseThrow(() -> AdminException.refused("there is no cutover " + id + "; see SHOW CUTOVERS"));
    }

    private Answer samples(Cutover cutover, long since) {
        var table = Answer.table(SAMPLE);
        proxy.samples().of(cutover.id()).map(series -> series.after(since)).orElse(List.of()).stream()
                .forEach(sample -> table.row(
                        sample.atMicros(),
                        sample.intervalMicros(),
                        sample.statements(),
                        sample.errors(),
                        sample.medianMicros(),
                        sample.p99Micros(),
                        sample.maxMicros(),
                        sample.buffered(),
                        sample.lagMicros()));
        return table.answer();
    }
}
