package dev.cleave.config;

import java.time.Duration;

/**
 * How much is held back while gates are closed. Passing a limit aborts a running cutover and releases everything to the old cluster.
 *
 * @param maxTime longest time that one statement is buffered (error 9111)
 * @param maxStatements most buffered statements, over all domains and event loops (error 9110)
 * @param maxBytes most bytes of buffered statements (error 9110)
 */
public record BufferConfig(Duration maxTime, int maxStatements, long maxBytes) {
    static final Setting<Duration> MAX_TIME =
            Setting.atRunTime("buffer.max-time", ValueType.duration("1ms", "10m"), "2s", c -> c.buffer()
                    .maxTime());
    static final Setting<Integer> MAX_STATEMENTS =
            Setting.atRunTime("buffer.max-statements", ValueType.count(1, 10_000_000), "10000", c -> c.buffer()
                    .maxStatements());
    static final Setting<Long> MAX_BYTES =
            Setting.atRunTime("buffer.max-bytes", ValueType.size("1KB", "64GB"), "64MB", c -> c.buffer()
                    .maxBytes());

    public BufferConfig {
        MAX_TIME.check(maxTime);
        MAX_STATEMENTS.check(maxStatements);
        MAX_BYTES.check(maxBytes);
    }

    static BufferConfig of(SettingValues values) {
        return new BufferConfig(values.get(MAX_TIME), values.get(MAX_STATEMENTS), values.get(MAX_BYTES));
    }
}
