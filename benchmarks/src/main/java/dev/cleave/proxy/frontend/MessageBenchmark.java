package dev.cleave.proxy.frontend;

import dev.cleave.benchmarks.HotPathBenchmark;
import dev.cleave.benchmarks.Megabytes;
import dev.cleave.proxy.command.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** {@link Message}: framing a client's pipelined commands; beside it, copying their bytes. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MessageBenchmark extends HotPathBenchmark {
    private static final int COMMANDS = 100;

    private final ByteBuf commands = commands();
    private final byte[] copy = new byte[commands.readableBytes()];

    private static ByteBuf commands() {
        ByteBuf one = RelayFixture.query();
        ByteBuf all = Unpooled.directBuffer(COMMANDS * one.readableBytes());
        for (int i = 0; i < COMMANDS; i++) {
            all.writeBytes(one, 0, one.readableBytes());
        }
        return all;
    }

    /** From command to command. */
    @Benchmark
    public int frame(Megabytes megabytes) {
        commands.readerIndex(0);
        int bytesOfCommands = 0;
        while (commands.isReadable()) {
            bytesOfCommands += Message.command(commands);
            commands.readerIndex(Message.endOfFirst(commands));
        }
        megabytes.add(commands.writerIndex());
        return bytesOfCommands;
    }

    /** Baseline. */
    @Benchmark
    public byte[] copy(Megabytes megabytes) {
        commands.getBytes(0, copy);
        megabytes.add(copy.length);
        return copy;
    }
}
