package dev.cleave.proxy.frontend;

import dev.cleave.benchmarks.HotPathBenchmark;
import dev.cleave.benchmarks.Responses;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.proxy.command.Message;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * {@link StatementRun}: the whole way of a point select, from the client's bytes to the client's bytes, with in-memory channels instead of sockets. Beside
 * it the same channels with a handler that only passes buffers on; what that allocates is the channels' own.
 */
public class StatementRunBenchmark extends HotPathBenchmark {
    private RelayFixture fixture;
    private final ByteBuf query = RelayFixture.query();
    private final ByteBuf execute;
    private final int clientStatementId;
    private final ByteBuf response = Responses.pointSelect();
    private final ByteBuf binaryResponse = Responses.pointSelectBinary();
    private final EmbeddedChannel bareClient = new EmbeddedChannel();
    private final EmbeddedChannel bareBackend = new EmbeddedChannel();

    public StatementRunBenchmark() {
        try {
            fixture = new RelayFixture();
        } catch (IOException | InvalidConfigException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        execute = fixture.execute();
        clientStatementId = fixture.statement().id();
    }

    /** Connects the channels of the baseline. */
    @Setup
    public void connect() {
        bareClient.pipeline().addLast(new PassOn(bareBackend));
        bareBackend.pipeline().addLast(new PassOn(bareClient));
    }

    /** COM_QUERY. */
    @Benchmark
    public Object query() {
        Object request = RelayFixture.pass(fixture.clientChannel(), fixture.backendChannel(), rewound(query));
        assert request != null;
        return RelayFixture.pass(fixture.backendChannel(), fixture.clientChannel(), rewound(response));
    }

    /** COM_STMT_EXECUTE, as sysbench sends it. */
    @Benchmark
    public Object execute() {
        rewound(execute).setIntLE(Message.HEADER + 1, clientStatementId);
        Object request = RelayFixture.pass(fixture.clientChannel(), fixture.backendChannel(), execute);
        assert request != null;
        return RelayFixture.pass(fixture.backendChannel(), fixture.clientChannel(), rewound(binaryResponse));
    }

    /** Baseline. */
    @Benchmark
    public Object bareRelay() {
        Object request = RelayFixture.pass(bareClient, bareBackend, rewound(query));
        assert request != null;
        return RelayFixture.pass(bareBackend, bareClient, rewound(response));
    }

    private static ByteBuf rewound(ByteBuf buffer) {
        return buffer.readerIndex(0);
    }

    /** As the bare relay over sockets. */
    private static final class PassOn extends ChannelInboundHandlerAdapter {
        private final EmbeddedChannel peer;

        PassOn(EmbeddedChannel peer) {
            this.peer = peer;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            peer.write(message, peer.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            peer.flush();
        }
    }
}
