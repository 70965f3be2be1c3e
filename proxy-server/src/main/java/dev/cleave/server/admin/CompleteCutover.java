package dev.cleave.server.admin;

import dev.cleave.migration.OldTables;
import java.sql.SQLException;
import java.util.List;

/** {@code COMPLETE CUTOVER}: gives the way back up. */
final class CompleteCutover implements AdminStatement {
    private final AdminTargets proxy;

    CompleteCutover(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("COMPLETE CUTOVER");
    }

    @Override
    public String syntax() {
        return "COMPLETE CUTOVER id [WITH tables=rename|drop|keep]";
    }

    @Override
    public String purpose() {
        return "Ends a move: the old cluster no longer follows the new one, and its old tables are renamed to …_moved_id, dropped or kept.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        long id = words.nextNumber();
        String tables = OldTables.RENAME.toString();
        if (words.skip("WITH")) {
            words.expect("TABLES");
            words.expect("=");
            tables = words.next();
        }
        String asked = tables;
        return session -> run(id, asked);
    }

    private Answer run(long id, String tables) throws AdminException {
        try {
            return CutoverRows.summary(List.of(proxy.cutovers().complete(id, OldTables.of(tables))));
        } catch (IllegalArgumentException e) {
            throw AdminException.refused(e.getMessage());
        } catch (SQLException e) {
            throw AdminException.refused("cutover " + id + " is not completed, repeat it: " + e.getMessage());
        }
    }
}
