package dev.cleave.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What Cleave asks of its clients' TLS.
 *
 * @param minVersion nothing older is accepted
 * @param authority PEM file; a client that shows a certificate must have one that these have signed
 */
public record ClientTlsConfig(TlsVersion minVersion, TlsRequirement required, Optional<Path> authority) {
    /** As MySQL 8.0 does. */
    public static final ClientTlsConfig DEFAULT =
            new ClientTlsConfig(TlsVersion.TLS_1_2, TlsRequirement.NONE, Optional.empty());

    static final Setting<TlsVersion> MIN_VERSION = Setting.afterRestart(
            "tls.min-version", ValueType.tlsVersion(), DEFAULT.minVersion.toString(), c -> c.clientTls()
                    .minVersion());
    static final Setting<TlsRequirement> REQUIRED = Setting.afterRestart(
            "tls.required", ValueType.choice(TlsRequirement.class), DEFAULT.required.toString(), c -> c.clientTls()
                    .required());
    static final Setting<Path> AUTHORITY =
            Setting.optional("tls.client-authority", ValueType.path("a PEM file"), c -> c.clientTls()
                    .authority()
                    .orElse(null));

    public ClientTlsConfig {
        if (required == TlsRequirement.CERTIFICATE && authority.isEmpty()) {
            throw new InvalidSettingException("tls.required", "certificate needs tls.client-authority too");
        }
    }

    static ClientTlsConfig of(SettingValues values) {
        Optional<Path> authority = values.findPath(AUTHORITY);
        authority.ifPresent(path -> ReadableFile.require(AUTHORITY.name(), path));
        return new ClientTlsConfig(values.get(MIN_VERSION), values.get(REQUIRED), authority);
    }

    /** The same without what not every listener may ask. */
    public ClientTlsConfig withoutRequirement() {
        return new ClientTlsConfig(minVersion, TlsRequirement.NONE, authority);
    }
}
