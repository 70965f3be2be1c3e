package dev.cleave.proxy.login;

import dev.cleave.config.TlsRequirement;
import dev.cleave.protocol.CapabilityFlags;
import io.netty.handler.ssl.SslContext;
import java.security.KeyPair;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a listener greets its clients.
 *
 * @param serverVersion announced to clients
 * @param collation announced to clients, the server's default
 * @param loginTimeout a client that is not logged in by then is disconnected
 * @param tls null if the listener offers no TLS
 * @param keys RSA, for passwords on connections without TLS
 * @param throttle slows down who tries passwords; null for nobody
 * @param required what a client must do before it may log in
 * @param extensions capabilities that only some listeners have
 */
public record ConnectionPhaseSettings(
        String serverVersion,
        int collation,
        Duration loginTimeout,
        @Nullable SslContext tls,
        KeyPair keys,
        @Nullable LoginThrottle throttle,
        TlsRequirement required,
        int extensions) {
    /** What MySQL 8.0 offers, bit for bit. */
    private static final int MYSQL_8_0 = 0xDFFF_FFFF;

    private static final int NOT_EVERYWHERE = CapabilityFlags.CLIENT_COMPRESS
            | CapabilityFlags.CLIENT_ZSTD_COMPRESSION_ALGORITHM
            | CapabilityFlags.CLIENT_OPTIONAL_RESULTSET_METADATA
            | CapabilityFlags.CLIENT_QUERY_ATTRIBUTES
            | CapabilityFlags.MULTI_FACTOR_AUTHENTICATION;

    /** Of a listener without extensions. */
    public ConnectionPhaseSettings(
            String serverVersion, int collation, Duration loginTimeout, @Nullable SslContext tls, KeyPair keys) {
        this(serverVersion, collation, loginTimeout, tls, keys, null, TlsRequirement.NONE, 0);
    }

    /** The same for a listener that asks this of its clients. */
    public ConnectionPhaseSettings requiring(TlsRequirement other, @Nullable SslContext otherTls) {
        return new ConnectionPhaseSettings(
                serverVersion, collation, loginTimeout, otherTls, keys, throttle, other, extensions);
    }

    /** The same for a listener that has these capabilities too. */
    public ConnectionPhaseSettings offering(int capabilities) {
        return new ConnectionPhaseSettings(
                serverVersion, collation, loginTimeout, tls, keys, throttle, required, capabilities);
    }

    /** What the greeting offers. */
    public int capabilities() {
        int offered = MYSQL_8_0 & ~NOT_EVERYWHERE | extensions;
        return tls == null ? offered & ~CapabilityFlags.CLIENT_SSL : offered;
    }
}
