package dev.cleave.server.admin;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.Setting;
import dev.cleave.config.Settings;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code SHOW VARIABLES}: all settings. A filter that matches none of them is tried on {@link ClientVariables}, because drivers ask that way.
 */
final class ShowVariables implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("variable_name"), Column.text("value"), Column.text("default_value"), Column.text("changes")
    };

    private final AdminTargets proxy;
    private final ClientVariables clientVariables;

    ShowVariables(AdminTargets proxy, ClientVariables clientVariables) {
        this.proxy = proxy;
        this.clientVariables = clientVariables;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW VARIABLES", "SHOW SESSION VARIABLES", "SHOW GLOBAL VARIABLES");
    }

    @Override
    public String syntax() {
        return "SHOW VARIABLES " + LikePattern.SYNTAX;
    }

    @Override
    public String purpose() {
        return "Settings with value, default, and whether they change at run time.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        Predicate<String> filter = LikePattern.parse(words);
        return session -> run(filter);
    }

    private Answer run(Predicate<String> filter) {
        var table = Answer.table(COLUMNS);
        CleaveConfig config = proxy.config().get();
        List<Setting<?>> settings = Settings.all().stream()
                .filter(setting -> filter.test(setting.name()))
                .toList();
        settings.forEach(setting ->
                table.row(setting.name(), setting.currentText(config), setting.defaultText(), setting.change()));
        if (settings.isEmpty()) {
            clientVariables.all().forEach((name, value) -> {
                if (filter.test(name)) {
                    table.row(name, value, value, "never");
                }
            });
        }
        return table.answer();
    }
}
