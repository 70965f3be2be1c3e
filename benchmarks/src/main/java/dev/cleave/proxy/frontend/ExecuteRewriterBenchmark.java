package dev.cleave.proxy.frontend;

import dev.cleave.benchmarks.HotPathBenchmark;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.proxy.command.ExecuteRewriter;
import dev.cleave.proxy.command.Message;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.openjdk.jmh.annotations.Benchmark;

/** {@link ExecuteRewriter}: the backend's statement id and types in a client's COM_STMT_EXECUTE; beside it, only writing four bytes. */
public class ExecuteRewriterBenchmark extends HotPathBenchmark {
    private final RelayFixture fixture;
    private final ByteBuf message;

    public ExecuteRewriterBenchmark() {
        try {
            fixture = new RelayFixture();
        } catch (IOException | InvalidConfigException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        message = fixture.execute();
    }

    /** In place, as for a backend that knows the statement. */
    @Benchmark
    public ByteBuf rewrite() {
        return ExecuteRewriter.rewrite(message, fixture.statement(), 0, fixture.backendConnection());
    }

    /** Baseline. */
    @Benchmark
    public ByteBuf writeId() {
        return message.setIntLE(Message.HEADER + 1, 1);
    }
}
