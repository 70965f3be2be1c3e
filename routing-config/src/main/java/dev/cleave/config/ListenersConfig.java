package dev.cleave.config;

import java.util.Optional;

/**
 * Where Cleave listens. A listener that is left out is not opened, except {@code mysql}.
 *
 * @param proxyProtocol from where applications' connections may begin with a header that says whose they are
 */
public record ListenersConfig(
        ListenAddresses mysql, Optional<Endpoint> admin, Optional<Endpoint> http, Optional<Networks> proxyProtocol) {
    static final Setting<ListenAddresses> MYSQL =
            Setting.afterRestart("listeners.mysql", ValueType.listenAddresses(), "127.0.0.1:6033", c -> c.listeners()
                    .mysql());
    static final Setting<Endpoint> ADMIN = Setting.optional(
            "listeners.admin", ValueType.endpoint(), c -> c.listeners().admin().orElse(null));
    static final Setting<Endpoint> HTTP = Setting.optional(
            "listeners.http", ValueType.endpoint(), c -> c.listeners().http().orElse(null));
    static final Setting<Networks> PROXY_PROTOCOL =
            Setting.optional("listeners.proxy-protocol-networks", ValueType.networks(), c -> c.listeners()
                    .proxyProtocol()
                    .orElse(null));

    public ListenersConfig {
        for (Endpoint endpoint : mysql.endpoints()) {
            admin.ifPresent(a -> rejectConflict(ADMIN, a, MYSQL, endpoint));
            http.ifPresent(h -> rejectConflict(HTTP, h, MYSQL, endpoint));
        }
        if (admin.isPresent() && http.isPresent()) {
            rejectConflict(HTTP, http.get(), ADMIN, admin.get());
        }
    }

    static ListenersConfig of(SettingValues values) {
        return new ListenersConfig(
                values.get(MYSQL).resolvedBy(values),
                values.find(ADMIN),
                values.find(HTTP),
                values.find(PROXY_PROTOCOL));
    }

    private static void rejectConflict(Setting<?> name, Endpoint endpoint, Setting<?> otherName, Endpoint other) {
        if (endpoint.conflictsWith(other)) {
            throw new InvalidSettingException(
                    name.name(),
                    endpoint + " conflicts with " + otherName.name() + " (" + other + "); use another port");
        }
    }
}
