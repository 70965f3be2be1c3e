package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.store.DirectoryRouteStore;
import dev.cleave.config.store.RouteStore;
import dev.cleave.config.store.StoredRoutes;
import dev.cleave.protocol.Collation;
import dev.cleave.proxy.EventLoops;
import dev.cleave.proxy.Proxy;
import dev.cleave.proxy.Routes;
import dev.cleave.proxy.frontend.Authentication;
import dev.cleave.proxy.frontend.ConnectionPhaseSettings;
import dev.cleave.proxy.frontend.ServerTls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Cleave: wires configuration, stored routes, data plane and ports, and ends them in order. */
public final class CleaveServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CleaveServer.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Clock clock = Clock.systemUTC();
    private final LiveConfig config;
    private final RouteStore store;
    private final Proxy proxy;
    private final InetSocketAddress mysqlAddress;

    private CleaveServer(CleaveConfig initial, Path configFile) throws IOException, GeneralSecurityException {
        config = new LiveConfig(initial, configFile);
        store = DirectoryRouteStore.open(initial.state().directory());
        KeyPair keys = ServerTls.generateKeys();
        var authentication = new Authentication(config.users(), keys);
        proxy = new Proxy(
                config,
                new Routes(startingRoutes(initial), store),
                greeting(initial, keys),
                authentication,
                new EventLoops(initial.limits().eventLoops()));
        mysqlAddress = proxy.listen(initial.listeners().mysql());
    }

    /**
     * Starts everything; returns when all ports are open.
     *
     * @param configFile is read again by {@code RELOAD CONFIG}
     * @throws IOException if a port cannot be opened or the state cannot be used; the message is for the operator
     */
    public static CleaveServer start(CleaveConfig config, Path configFile) throws IOException {
        try {
            return new CleaveServer(config, configFile);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot make keys or a certificate: " + e.getMessage(), e);
        }
    }

    private RoutingTable startingRoutes(CleaveConfig initial) throws IOException {
        StoredRoutes stored = store.load().orElse(null);
        if (stored == null) {
            return initial.initialRoutes(clock);
        }
        StoredRoutes.Merged merged = stored.mergeInto(initial, clock.instant());
        merged.notices().forEach(LOG::warn);
        return merged.table();
    }

    private ConnectionPhaseSettings greeting(CleaveConfig initial, KeyPair keys)
            throws IOException, GeneralSecurityException {
        var tls = initial.tls().isPresent()
                ? ServerTls.of(
                        initial.tls().get().certificate(), initial.tls().get().key())
                : ServerTls.selfMade(keys, clock.instant());
        return new ConnectionPhaseSettings(
                "8.0.33", Collation.UTF8MB4_0900_AI_CI, initial.limits().loginTimeout(), tls, keys);
    }

    /** Where applications connect. */
    public InetSocketAddress mysqlAddress() {
        return mysqlAddress;
    }

    /** Blocks until the server was closed. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops accepting, lets transactions end within {@code limits.shutdown-grace}, closes everything. Idempotent. */
    @Override
    public void close() {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            proxy.stopAccepting();
            int left = proxy.control().drainSessions(config.get().limits().shutdownGrace());
            if (left > 0) {
                LOG.warn("{} sessions were still busy after limits.shutdown-grace and are cut off", left);
            }
            proxy.close();
            store.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("The stop did not go as it should", e);
        } finally {
            stopped.countDown();
        }
    }
}
