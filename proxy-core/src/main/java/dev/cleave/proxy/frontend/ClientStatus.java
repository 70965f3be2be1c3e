package dev.cleave.proxy.frontend;

import dev.cleave.protocol.compression.CompressionAlgorithm;
import dev.cleave.protocol.compression.CompressionHandler;
import io.netty.handler.ssl.SslHandler;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;

/** The status variables that tell of a client's own connection. Stateless; call it on the client's event loop. Source: MySQL Reference Manual, "Server Status Variables". */
final class ClientStatus {
    private ClientStatus() {}

    static Map<String, String> of(Session session) {
        var values = new LinkedHashMap<String, String>();
        encryption(session, values);
        compression(session, values);
        return values;
    }

    private static void encryption(Session session, Map<String, String> values) {
        SslHandler handler = session.client().channel().pipeline().get(SslHandler.class);
        if (handler == null) {
            values.put("Ssl_cipher", "");
            values.put("Ssl_cipher_list", "");
            values.put("Ssl_version", "");
            return;
        }
        SSLEngine engine = handler.engine();
        values.put("Ssl_cipher", openSslName(engine.getSession().getCipherSuite()));
        values.put(
                "Ssl_cipher_list",
                Stream.of(engine.getEnabledCipherSuites())
                        .map(ClientStatus::openSslName)
                        .collect(Collectors.joining(":")));
        values.put("Ssl_version", engine.getSession().getProtocol());
    }

    /** {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256} is {@code ECDHE-RSA-AES128-GCM-SHA256}; the suites of TLS 1.3 have one name. */
    static String openSslName(String suite) {
        int with = suite.indexOf("_WITH_");
        if (with < 0) {
            return suite;
        }
        String keys = suite.substring(suite.indexOf('_') + 1, with);
        String cipher = suite.substring(with + "_WITH_".length())
                .replace("AES_", "AES")
                .replace("CHACHA20_POLY1305_SHA256", "CHACHA20_POLY1305")
                .replace("_CBC", "");
        return (keys.equals("RSA") ? cipher : keys + '_' + cipher).replace('_', '-');
    }

    private static void compression(Session session, Map<String, String> values) {
        CompressionHandler handler = session.client().channel().pipeline().get(CompressionHandler.class);
        CompressionAlgorithm algorithm =
                CompressionAlgorithm.of(session.capabilities()).orElse(null);
        boolean on = handler != null && algorithm != null;
        values.put("Compression", on ? "ON" : "OFF");
        values.put("Compression_algorithm", on ? algorithm.name().toLowerCase(Locale.ROOT) : "");
        values.put("Compression_level", on ? Integer.toString(handler.level()) : "0");
    }
}
