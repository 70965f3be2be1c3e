package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.benchmarks.TypicalStatements;
import dev.cleave.config.CleaveConfig;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.RoutingTable;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.EmbeddedBackend;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.gate.BufferLimits;
import dev.cleave.proxy.gate.LoopGates;
import dev.cleave.proxy.login.Account;
import dev.cleave.proxy.login.Authentication;
import dev.cleave.proxy.login.ClientLogin;
import dev.cleave.proxy.login.Credentials;
import dev.cleave.proxy.login.LoginThrottle;
import dev.cleave.proxy.route.Definitions;
import dev.cleave.proxy.route.KnownAdvice;
import dev.cleave.proxy.session.StatementText;
import dev.cleave.sql.SqlDialect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** One event loop's worth of Cleave, with one client and one backend connection in memory: everything but the sockets. */
final class RelayFixture {
    private static final int BACKEND_STATEMENT_ID = 77;
    private static final int COLLATION = 255;
    private static final String SQL = "SELECT c FROM sbtest1 WHERE id=?";
    private static final String SCHEMA = "sbtest";
    private static final int TYPE_LONGLONG = 8;

    private final EmbeddedChannel clientChannel = new EmbeddedChannel();
    private final EmbeddedBackend backend;
    private final BackendConnection backendConnection;
    private final ClientStatement statement;

    RelayFixture() throws IOException, InvalidConfigException, GeneralSecurityException {
        CleaveConfig config = config();
        Supplier<CleaveConfig> supplier = () -> config;
        RoutingTable routes = config.initialRoutes(Clock.systemUTC());
        EventLoop loop = clientChannel.eventLoop();
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var account = new Account("app", Credentials.ofPassword("app"));
        var gates = new LoopGates(new BufferLimits(config::buffer));
        var authentication =
                new Authentication(_ -> account, keys, new LoginThrottle(() -> config.limits(), System::nanoTime));
        var worker = new Worker(
                loop,
                supplier,
                () -> routes,
                gates,
                new SessionKiller(),
                authentication,
                new KnownAdvice(),
                new Definitions(),
                1);
        backend = new EmbeddedBackend(loop, supplier);
        worker.add(new Cluster("cluster_a", backend.server(), backend.pools(), backend.connector()));

        Session session = new Session(worker, login(account), clientChannel);
        session.state().schemaIs(SCHEMA);
        clientChannel.pipeline().addLast(session.client());
        var text =
                new StatementText(SQL.getBytes(UTF_8), SCHEMA, session.state().variables());
        statement = session.statements().add(text, worker.analyse(SQL.getBytes(UTF_8), SqlDialect.DEFAULT), 1);
        backendConnection = backend.addTo(session.backends().pool(0), SCHEMA, text, BACKEND_STATEMENT_ID);
    }

    private static ClientLogin login(Account account) {
        int capabilities = CapabilityFlags.CLIENT_DEPRECATE_EOF;
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        return new ClientLogin(1, account, "localhost", SCHEMA, capabilities, COLLATION, Map.of(), address, false, 3);
    }

    private static CleaveConfig config() throws IOException, InvalidConfigException {
        Path folder = Files.createTempDirectory("cleave-benchmark");
        Path domains = folder.resolve("schema-domains.yml");
        Path file = folder.resolve("cleave.yml");
        Files.writeString(domains, "bench:\n  - sbtest1\n");
        Files.writeString(file, """
                listeners: {mysql: "127.0.0.1:6033"}
                database: sbtest
                schema-domains: schema-domains.yml
                clusters:
                  cluster_a: {primary: "127.0.0.1:1", control: {user: cleave, password: cleave}}
                routes: {default: cluster_a}
                users: [{name: app, password: app}]
                """);
        try {
            return CleaveConfig.load(file, _ -> null);
        } finally {
            Files.delete(file);
            Files.delete(domains);
            Files.delete(folder);
        }
    }

    /** sysbench's point select as COM_QUERY. */
    static ByteBuf query() {
        byte[] sql = TypicalStatements.POINT_SELECT.getBytes(UTF_8);
        ByteBuf out = Unpooled.directBuffer(5 + sql.length);
        return out.writeMediumLE(1 + sql.length)
                .writeByte(0)
                .writeByte(Command.COM_QUERY)
                .writeBytes(sql);
    }

    /** The same as COM_STMT_EXECUTE, with the types sent along. */
    ByteBuf execute() {
        ByteBuf out = Unpooled.directBuffer(64);
        out.writeMediumLE(0).writeByte(0).writeByte(Command.COM_STMT_EXECUTE).writeIntLE(statement.id());
        out.writeByte(0).writeIntLE(1).writeByte(0).writeByte(1);
        out.writeByte(TYPE_LONGLONG).writeByte(0).writeLongLE(10_037);
        return out.setMediumLE(0, out.writerIndex() - Message.HEADER);
    }

    ClientStatement statement() {
        return statement;
    }

    BackendConnection backendConnection() {
        return backendConnection;
    }

    /** What arrives at a socket that is read once; the buffer stays the caller's. Returns what went out at the other one. */
    static Object pass(EmbeddedChannel from, EmbeddedChannel to, ByteBuf bytes) {
        from.pipeline().fireChannelRead(bytes.retain());
        from.pipeline().fireChannelReadComplete();
        Object out = to.readOutbound();
        if (out == null) {
            throw new IllegalStateException("nothing was relayed");
        }
        ((ByteBuf) out).release();
        return out;
    }

    EmbeddedChannel clientChannel() {
        return clientChannel;
    }

    EmbeddedChannel backendChannel() {
        return backend.channel();
    }
}
