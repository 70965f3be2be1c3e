package dev.cleave.config;

import java.util.Optional;

/** Where Cleave listens. A listener that is left out is not opened, except {@code mysql}. */
public record ListenersConfig(Endpoint mysql, Optional<Endpoint> admin, Optional<Endpoint> http) {
    static final Setting<Endpoint> MYSQL =
            Setting.afterRestart("listeners.mysql", ValueType.endpoint(), "127.0.0.1:6033", c -> c.listeners()
                    .mysql());
    static final Setting<Endpoint> ADMIN = Setting.optional(
            "listeners.admin", ValueType.endpoint(), c -> c.listeners().admin().orElse(null));
    static final Setting<Endpoint> HTTP = Setting.optional(
            "listeners.http", ValueType.endpoint(), c -> c.listeners().http().orElse(null));

    public ListenersConfig {
        admin.ifPresent(a -> rejectConflict(ADMIN, a, MYSQL, mysql));
        http.ifPresent(h -> rejectConflict(HTTP, h, MYSQL, mysql));
        if (admin.isPresent() && http.isPresent()) {
            rejectConflict(HTTP, http.get(), ADMIN, admin.get());
        }
    }

    static ListenersConfig of(SettingValues values) {
        return new ListenersConfig(values.get(MYSQL), values.find(ADMIN), values.find(HTTP));
    }

    private static void rejectConflict(Setting<?> name, Endpoint endpoint, Setting<?> otherName, Endpoint other) {
        if (endpoint.conflictsWith(other)) {
            throw new InvalidSettingException(
                    name.name(),
                    endpoint + " conflicts with " + otherName.name() + " (" + other + "); use another port");
        }
    }
}
