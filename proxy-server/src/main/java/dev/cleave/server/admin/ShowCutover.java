package dev.cleave.server.admin;

import dev.cleave.migration.Cutover;
import java.util.List;

/** {@code SHOW CUTOVER id}: the timeline of one. */
final class ShowCutover implements AdminStatement {
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
        return "SHOW CUTOVER id";
    }

    @Override
    public String purpose() {
        return "The steps of one flip or cutover, to the microsecond.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        long id = words.nextNumber();
        return session -> run(id);
    }

    private Answer run(long id) throws AdminException {
        Cutover cutover = proxy.cutovers()
                .find(id)
                .orElseThrow(() -> AdminException.refused("there is no cutover " + id + "; see SHOW CUTOVERS"));
        return CutoverRows.steps(cutover);
    }
}
