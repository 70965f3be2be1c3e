package dev.cleave.proxy;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.config.Networks;
import dev.cleave.config.OfferedCompression;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.ServerVersion;
import dev.cleave.protocol.compression.CompressionAlgorithm;
import dev.cleave.proxy.backend.BackendCompression;
import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.backend.BackendTls;
import dev.cleave.proxy.backend.Connector;
import dev.cleave.proxy.backend.ServerPools;
import dev.cleave.proxy.frontend.ClientAcceptor;
import dev.cleave.proxy.frontend.Cluster;
import dev.cleave.proxy.frontend.SessionKiller;
import dev.cleave.proxy.frontend.Worker;
import dev.cleave.proxy.gate.BufferLimits;
import dev.cleave.proxy.gate.GateControl;
import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.proxy.login.Authentication;
import dev.cleave.proxy.login.ConnectionPhase;
import dev.cleave.proxy.login.ConnectionPhaseSettings;
import dev.cleave.proxy.login.ProxyHeader;
import dev.cleave.proxy.route.Definitions;
import dev.cleave.proxy.route.KnownAdvice;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The data plane: event loops, each with a {@link Worker}, and the listener for applications. Built and started once by the control plane, from an ordinary
 * thread; afterwards {@link #control()} is what the control plane talks to.
 */
public final class Proxy implements AutoCloseable {
    private static final int SWEEP_MILLIS = 50;

    /** Far from the thread ids of servers, so that KILL with an id which a client got from a server hits nobody else. */
    private static final int FIRST_CONNECTION_ID = 1 << 30;

    private final Supplier<CleaveConfig> config;
    private final Routes routes;
    private final ConnectionPhaseSettings greeting;
    private final Authentication authentication;
    private final EventLoops loops;
    private final BufferLimits bufferLimits;
    private final SessionKiller killer = new SessionKiller();
    private static final int OPTIONAL_METADATA_SINCE = 80_003;

    private final KnownAdvice advice = new KnownAdvice();
    private final Definitions definitions = new Definitions();
    private final Map<EventLoop, Worker> workers = new HashMap<>();
    private final List<BackendServer> servers = new ArrayList<>();
    private final GateControl gates;
    private final ProxyControl control;
    private final AtomicInteger lastConnectionId = new AtomicInteger(FIRST_CONNECTION_ID);
    /** Open connections of clients, logged in or not: who never logs in must not be without bound. */
    private final AtomicInteger clients = new AtomicInteger();

    private final Listeners listeners;

    /** @throws IOException if a cluster's certificates cannot be read */
    public Proxy(
            Supplier<CleaveConfig> config,
            Routes routes,
            ConnectionPhaseSettings greeting,
            Authentication authentication,
            EventLoops loops)
            throws IOException {
        this.config = config;
        this.routes = routes;
        this.greeting = greeting.offering(offered(config.get(), ServerVersion.parse(greeting.serverVersion())));
        this.authentication = authentication;
        this.loops = loops;
        this.bufferLimits = new BufferLimits(() -> config.get().buffer());
        for (EventLoop loop : loops.all()) {
            workers.put(loop, newWorker(loop));
        }
        for (ClusterConfig cluster : config.get().clusters().values()) {
            addCluster(cluster);
        }
        this.listeners = new Listeners(loops, this::greet);
        this.gates = new GateControl(loops.all(), loop -> workers.get(loop).gates());
        this.control = new ProxyControl(
                List.copyOf(workers.values()),
                routes,
                gates,
                killer,
                clients::get,
                servers,
                bufferLimits,
                advice,
                definitions);
        workers.forEach((loop, worker) -> {
            var _ = loop.scheduleAtFixedRate(worker::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
        });
    }

    /** What this listener can do beyond logging in and answering. */
    private static int offered(CleaveConfig config, ServerVersion servers) {
        OfferedCompression compression = config.compression().clients();
        int offered = CapabilityFlags.CLIENT_QUERY_ATTRIBUTES;
        if (!servers.mariaDb() && servers.number() >= OPTIONAL_METADATA_SINCE) {
            offered |= CapabilityFlags.CLIENT_OPTIONAL_RESULTSET_METADATA;
        }
        if (compression.zlib()) {
            offered |= CompressionAlgorithm.ZLIB.capability();
        }
        if (compression.zstd() && CompressionAlgorithm.ZSTD.isAvailable()) {
            offered |= CompressionAlgorithm.ZSTD.capability();
        }
        return offered;
    }

    private Worker newWorker(EventLoop loop) {
        var gates = new LoopGates(bufferLimits);
        return new Worker(
                loop,
                config,
                routes::current,
                gates,
                killer,
                authentication,
                advice,
                definitions,
                loops.all().size());
    }

    private void addCluster(ClusterConfig cluster) throws IOException {
        var server = new BackendServer(
                cluster.name(),
                cluster.primary(),
                () -> config.get().pool().maxConnectionsPerServer(),
                loops.all().size());
        server.resolve();
        servers.add(server);
        BackendTls tls = BackendTls.of(cluster.tls(), cluster.certificateAuthority(), cluster.clientCertificate());
        var poolsOfLoops = new HashMap<EventLoop, ServerPools>();
        for (EventLoop loop : loops.all()) {
            var compression = new BackendCompression(
                    cluster.compression(),
                    () -> config.get().compression(),
                    workers.get(loop).serverCompression());
            var connector = new Connector(loop, loops.channelType(), tls, compression, () -> config.get()
                    .pool());
            var pools =
                    new ServerPools(server, connector, () -> config.get().pool(), () -> tellOthers(poolsOfLoops, loop));
            poolsOfLoops.put(loop, pools);
            workers.get(loop).add(new Cluster(cluster.name(), server, pools, connector));
        }
    }

    private static void tellOthers(Map<EventLoop, ServerPools> poolsOfLoops, EventLoop self) {
        poolsOfLoops.forEach((loop, pools) -> {
            if (!loop.equals(self)) {
                loop.execute(pools::onOtherLoopsNeed);
            }
        });
    }

    /**
     * Starts to accept clients.
     *
     * @return the address that it listens on
     * @throws IOException if the address is taken
     */
    public InetSocketAddress listen(Endpoint endpoint) throws IOException {
        return listeners.listen(endpoint);
    }

    /**
     * As {@link #listen(Endpoint)}, on a Unix socket.
     *
     * @throws IOException if somebody listens there, or the file cannot be made
     */
    public void listen(Path socket) throws IOException {
        listeners.listen(socket);
    }

    private void greet(Channel channel) {
        channel.closeFuture().addListener(_ -> clients.decrementAndGet());
        if (clients.incrementAndGet() > config.get().limits().maxConnections()) {
            ConnectionPhase.refuse(channel, ErrorCode.ER_CON_COUNT_ERROR.with());
            return;
        }
        if (mayBeFromBalancer(channel.remoteAddress())) {
            channel.pipeline().addLast("proxy-header", new ProxyHeader());
        }
        Worker worker = workers.get(channel.eventLoop());
        ConnectionPhase.start(
                channel.pipeline(),
                greeting,
                authentication.accounts(),
                new ClientAcceptor(worker),
                lastConnectionId.incrementAndGet());
    }

    private boolean mayBeFromBalancer(SocketAddress peer) {
        Optional<Networks> trusted = config.get().listeners().proxyProtocol();
        return trusted.isPresent()
                && peer instanceof InetSocketAddress address
                && trusted.get().contains(address.getAddress());
    }

    /** What control threads may ask and do. */
    public ProxyControl control() {
        return control;
    }

    /** Stops accepting; sessions go on. */
    public void stopAccepting() {
        listeners.close();
    }

    /** Closes everything at once; for an orderly end call {@link #stopAccepting} and {@link ProxyControl#drainSessions} before. */
    @Override
    public void close() {
        stopAccepting();
        loops.close();
    }
}
