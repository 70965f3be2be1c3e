package dev.cleave.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A PEM file of certificate authorities as the PKCS #12 file that Connector/J wants; written once for each PEM file as it was last changed. */
record TrustStore(Path file, String password) {
    private static final ConcurrentMap<Version, TrustStore> WRITTEN = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 100;

    private record Version(Path pem, long changedMillis) {}

    static TrustStore of(Path pem) throws SQLException {
        try {
            var version = new Version(
                    pem.toAbsolutePath(), Files.getLastModifiedTime(pem).toMillis());
            TrustStore known = WRITTEN.get(version);
            if (known != null) {
                return known;
            }
            if (WRITTEN.size() >= REMEMBERED) {
                WRITTEN.clear();
            }
            TrustStore written = write(pem);
            WRITTEN.put(version, written);
            return written;
        } catch (IOException | GeneralSecurityException e) {
            throw new SQLException("certificate authority " + pem + " cannot be used", e);
        }
    }

    private static TrustStore write(Path pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        Path file = Files.createTempFile("cleave-trust-", ".p12");
        file.toFile().deleteOnExit();
        String password = UUID.randomUUID().toString();
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return new TrustStore(file, password);
    }

    void addTo(Properties properties) {
        properties.setProperty("trustCertificateKeyStoreUrl", file.toUri().toString());
        properties.setProperty("trustCertificateKeyStoreType", "PKCS12");
        properties.setProperty("trustCertificateKeyStorePassword", password);
    }
}
