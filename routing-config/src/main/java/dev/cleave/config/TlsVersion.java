package dev.cleave.config;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The versions of TLS that are not broken, the older one first. */
public enum TlsVersion {
    TLS_1_2("TLSv1.2"),
    TLS_1_3("TLSv1.3");

    private final String protocol;

    TlsVersion(String protocol) {
        this.protocol = protocol;
    }

    static final String EXPECTED =
            Arrays.stream(values()).map(TlsVersion::toString).collect(Collectors.joining(" or "));

    static TlsVersion parse(String text) {
        return Arrays.stream(values())
                .filter(version -> version.protocol.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not " + EXPECTED));
    }

    /** This one and all later ones, the newest first, in the words of MySQL, Java and OpenSSL. */
    public String[] andLater() {
        return Arrays.stream(values())
                .filter(version -> version.compareTo(this) >= 0)
                .map(TlsVersion::toString)
                .sorted((a, b) -> b.compareTo(a))
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return protocol;
    }
}
