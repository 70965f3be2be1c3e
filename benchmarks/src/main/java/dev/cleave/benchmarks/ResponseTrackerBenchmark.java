package dev.cleave.benchmarks;

import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** {@link ResponseTracker}: finding the end of a response; beside it, copying the response once. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ResponseTrackerBenchmark extends HotPathBenchmark {
    private static final int MANY = 64 * 1024;

    /** What a server answers. */
    public enum Shape {
        /** One row. */
        POINT_SELECT,
        /** Rows of 120 bytes, 64 KB of them. */
        MANY_ROWS
    }

    /** Which response. */
    @Param
    public Shape shape = Shape.POINT_SELECT;

    private final ResponseTracker tracker = new ResponseTracker();
    private ByteBuf response = Responses.pointSelect();
    private byte[] copy = {};

    /** Makes the response. */
    @Setup
    public void make() {
        response = shape == Shape.POINT_SELECT ? Responses.pointSelect() : Responses.rows(MANY);
        copy = new byte[response.readableBytes()];
    }

    /** From header to header, to the end. */
    @Benchmark
    public long walk(Megabytes megabytes) {
        tracker.begin(ResponseKind.RESULT, true);
        int at = 0;
        while (!tracker.done()) {
            if (tracker.walk(response, at) == ResponseTracker.Event.NEEDS_MORE) {
                throw new IllegalStateException("the response is complete");
            }
            at = tracker.packetEnd();
        }
        megabytes.add(at);
        return tracker.rows();
    }

    /** Baseline. */
    @Benchmark
    public byte[] copy(Megabytes megabytes) {
        response.getBytes(0, copy);
        megabytes.add(copy.length);
        return copy;
    }
}
