package dev.cleave.proxy.backend;

import dev.cleave.config.TlsConfig;
import dev.cleave.config.TlsMode;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * How connections to a cluster's servers are encrypted. Immutable; shared by all event loops. {@code PREFERRED} leaves connections to this machine
 * alone: their traffic does not leave it.
 */
public final class BackendTls {
    /** No encryption. */
    public static final BackendTls DISABLED = new BackendTls(TlsMode.DISABLED, null);

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final TlsMode mode;
    private final @Nullable SslContext context;

    private BackendTls(TlsMode mode, @Nullable SslContext context) {
        this.mode = mode;
        this.context = context;
    }

    /**
     * Reads files and takes time; not for event loops.
     *
     * @param authority PEM file with which {@code VERIFY_IDENTITY} verifies certificates; without it, Java's own trust store
     */
    public static BackendTls of(TlsMode mode, Optional<Path> authority) throws SSLException {
        return of(mode, authority, Optional.empty());
    }

    /** @param own what is shown to servers that ask for a certificate */
    public static BackendTls of(TlsMode mode, Optional<Path> authority, Optional<TlsConfig> own) throws SSLException {
        if (mode == TlsMode.DISABLED) {
            return DISABLED;
        }
        SslContextBuilder builder = SslContextBuilder.forClient().protocols(PROTOCOLS);
        if (mode == TlsMode.VERIFY_IDENTITY) {
            authority.ifPresent(path -> builder.trustManager(path.toFile()));
        } else {
            builder.trustManager(InsecureTrustManagerFactory.INSTANCE).endpointIdentificationAlgorithm(null);
        }
        own.ifPresent(files ->
                builder.keyManager(files.certificate().toFile(), files.key().toFile()));
        return new BackendTls(mode, builder.build());
    }

    /** Whether to encrypt a connection to this address if the server can. */
    boolean wantedFor(SocketAddress server) {
        return context != null && (isRequired() || !isLocal(server));
    }

    /** Whether to give up if the server cannot. */
    boolean isRequired() {
        return mode == TlsMode.REQUIRED || mode == TlsMode.VERIFY_IDENTITY;
    }

    /** For a connection on which it is {@link #wantedFor wanted}. */
    SslHandler newHandler(ByteBufAllocator allocator, SocketAddress server) {
        if (context == null) {
            throw new IllegalStateException("TLS is disabled");
        }
        return server instanceof InetSocketAddress address
                ? context.newHandler(allocator, address.getHostString(), address.getPort())
                : context.newHandler(allocator);
    }

    private static boolean isLocal(SocketAddress server) {
        return !(server instanceof InetSocketAddress address)
                || (address.getAddress() != null && address.getAddress().isLoopbackAddress());
    }
}
