package dev.cleave.benchmarks;

import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementDigester;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** {@link StatementDigester} over typical statements, in megabytes per second; beside it, merely adding up the same bytes. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StatementDigesterBenchmark extends HotPathBenchmark {
    private final byte[][] statements = TypicalStatements.bytes();
    private final StatementDigester digester = new StatementDigester();

    /** The walk that each text statement pays for. */
    @Benchmark
    public long digest(Megabytes megabytes) {
        long all = 0;
        for (byte[] sql : statements) {
            digester.digest(sql, 0, sql.length, SqlDialect.DEFAULT);
            all ^= digester.low();
            megabytes.add(sql.length);
        }
        return all;
    }

    /** Baseline. */
    @Benchmark
    public long sumOfBytes(Megabytes megabytes) {
        long all = 0;
        for (byte[] sql : statements) {
            for (byte b : sql) {
                all += b;
            }
            megabytes.add(sql.length);
        }
        return all;
    }
}
