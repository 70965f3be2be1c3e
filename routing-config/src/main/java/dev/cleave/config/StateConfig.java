package dev.cleave.config;

import java.nio.file.Path;

/** Where state that must survive a restart is kept: a directory, absolute or resolved against that of {@code cleave.yml}. */
public record StateConfig(Path directory) {
    static final Setting<Path> DIRECTORY =
            Setting.afterRestart("state.directory", ValueType.path("a directory"), "state", c -> c.state()
                    .directory());

    static StateConfig of(SettingValues values) {
        return new StateConfig(values.findPath(DIRECTORY).orElseThrow());
    }
}
