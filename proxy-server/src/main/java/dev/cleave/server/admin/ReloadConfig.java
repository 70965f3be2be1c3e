package dev.cleave.server.admin;

import dev.cleave.config.ConfigDiff;
import dev.cleave.config.InvalidConfigException;
import java.util.List;

/** {@code RELOAD CONFIG}: applies what can change at run time; changes nothing if the file is wrong. */
final class ReloadConfig implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("name"), Column.text("from"), Column.text("to"), Column.text("effect")
    };

    private final AdminTargets proxy;

    ReloadConfig(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("RELOAD CONFIG");
    }

    @Override
    public String syntax() {
        return "RELOAD CONFIG";
    }

    @Override
    public String purpose() {
        return "Reads the configuration file again, applies what can change at run time and lists every difference.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() throws AdminException {
        ConfigDiff diff;
        try {
            diff = proxy.config().reload();
        } catch (InvalidConfigException e) {
            throw AdminException.refused("nothing was changed, because the file is wrong: " + e.getMessage());
        }
        proxy.violations().configurationChanged();
        var table = Answer.table(COLUMNS);
        for (ConfigDiff.Change change : diff.changes()) {
            table.row(change.name(), change.from(), change.to(), change.effect());
        }
        return table.answer();
    }
}
