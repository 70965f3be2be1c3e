package dev.cleave.config;

import java.nio.file.Path;
import java.util.Optional;

/** The certificate that clients see: PEM files, absolute or resolved against the directory of {@code cleave.yml}. */
public record TlsConfig(Path certificate, Path key) {
    static final Setting<Path> CERTIFICATE =
            Setting.optional("tls.certificate", ValueType.path("a PEM file"), c -> c.tls()
                    .map(TlsConfig::certificate)
                    .orElse(null));
    static final Setting<Path> KEY = Setting.optional("tls.key", ValueType.path("a PEM file"), c -> c.tls()
            .map(TlsConfig::key)
            .orElse(null));

    /** @throws InvalidSettingException if only one of both is given, or a file cannot be read */
    static Optional<TlsConfig> of(SettingValues values) {
        Optional<Path> certificate = values.findPath(CERTIFICATE);
        Optional<Path> key = values.findPath(KEY);
        if (certificate.isPresent() != key.isPresent()) {
            Setting<Path> given = certificate.isPresent() ? CERTIFICATE : KEY;
            Setting<Path> missing = certificate.isPresent() ? KEY : CERTIFICATE;
            throw new InvalidSettingException(given.name(), "needs " + missing.name() + " too");
        }
        certificate.ifPresent(path -> ReadableFile.require(CERTIFICATE.name(), path));
        key.ifPresent(path -> ReadableFile.require(KEY.name(), path));
        return certificate.map(path -> new TlsConfig(path, key.orElseThrow()));
    }
}
