package dev.cleave.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts bytes; in a benchmark of throughput whose time unit is the microsecond, JMH shows them as {@code MBPerSecond}. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Megabytes {
    /** Bytes so far. JMH reads and resets it. */
    @SuppressWarnings("MemberName")
    public long MBPerSecond;

    /** Adds what one invocation went over. */
    public void add(long bytes) {
        MBPerSecond += bytes;
    }
}
