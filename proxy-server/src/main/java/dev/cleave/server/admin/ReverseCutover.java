package dev.cleave.server.admin;

import dev.cleave.migration.Cutover;
import java.util.List;
import java.util.Map;

/** {@code REVERSE CUTOVER}: brings what a cutover or flip moved back, the same way. */
final class ReverseCutover implements AdminStatement {
    private final AdminTargets proxy;

    ReverseCutover(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("REVERSE CUTOVER");
    }

    @Override
    public String syntax() {
        return "REVERSE CUTOVER id [WITH k=v, …] [DRY RUN]";
    }

    @Override
    public String purpose() {
        return "Brings a domain back the same way; one row as in SHOW CUTOVERS. Options as in CUTOVER DOMAIN.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        long id = words.nextNumber();
        Map<String, String> options = words.skip("WITH") ? CutoverDomain.options(words) : Map.of();
        boolean dryRun = words.skip("DRY RUN");
        return session -> run(id, options, dryRun);
    }

    private Answer run(long id, Map<String, String> options, boolean dryRun) throws AdminException {
        try {
            Cutover cutover = proxy.cutovers().reverse(id, options, dryRun);
            return dryRun ? CutoverRows.rehearsal(cutover) : CutoverRows.summary(List.of(cutover));
        } catch (IllegalArgumentException e) {
            throw AdminException.refused(e.getMessage());
        }
    }
}
