package dev.cleave.config;

import java.time.Duration;

/**
 * What the live linters do.
 *
 * @param query statements whose tables belong to different domains
 * @param transaction transactions that touch more than one domain
 * @param transactionSample which part of the transactions is looked at, 0.0 to 1.0; {@code enforce} needs all of them
 * @param transactionSamplesPerSecond the most transactions that are looked at in a second
 * @param unassignedTables statements on tables in no domain
 * @param readyAfter for how long nothing may have been seen of a domain that is ready to move
 * @param overrides where {@code query} and {@code transaction} are others
 */
public record LintersConfig(
        LinterMode query,
        LinterMode transaction,
        double transactionSample,
        int transactionSamplesPerSecond,
        LinterMode unassignedTables,
        Duration readyAfter,
        LinterOverrides overrides) {
    static final ValueType<LinterMode> MODE = ValueType.choice(LinterMode.class);

    static final Setting<LinterMode> QUERY =
            Setting.atRunTime("linters.query", MODE, "warn", c -> c.linters().query());
    static final Setting<LinterMode> TRANSACTION = Setting.atRunTime(
            "linters.transaction.mode", MODE, "warn", c -> c.linters().transaction());
    static final Setting<Double> TRANSACTION_SAMPLE =
            Setting.atRunTime("linters.transaction.sample", ValueType.fraction(), "1.0", c -> c.linters()
                    .transactionSample());
    static final Setting<Integer> TRANSACTION_SAMPLES_PER_SECOND = Setting.atRunTime(
            "linters.transaction.max-per-second", ValueType.count(1, 1_000_000), "1000", c -> c.linters()
                    .transactionSamplesPerSecond());
    static final Setting<LinterMode> UNASSIGNED_TABLES = Setting.atRunTime(
            "linters.unassigned-tables", MODE, "warn", c -> c.linters().unassignedTables());

    static final Setting<Duration> READY_AFTER =
            Setting.atRunTime("linters.ready-after", ValueType.duration("1s", "365d"), "7d", c -> c.linters()
                    .readyAfter());

    public LintersConfig {
        TRANSACTION_SAMPLE.check(transactionSample);
        if (transaction == LinterMode.ENFORCE && transactionSample < 1.0) {
            throw new InvalidSettingException(
                    TRANSACTION_SAMPLE.name(),
                    transactionSample + " would enforce at random; with 'mode: enforce' it must be 1.0");
        }
    }

    /** The same modes for everyone. */
    public LintersConfig(
            LinterMode query,
            LinterMode transaction,
            double transactionSample,
            int transactionSamplesPerSecond,
            LinterMode unassignedTables,
            Duration readyAfter) {
        this(
                query,
                transaction,
                transactionSample,
                transactionSamplesPerSecond,
                unassignedTables,
                readyAfter,
                LinterOverrides.NONE);
    }

    static LintersConfig of(SettingValues values) {
        return of(values, LinterOverrides.NONE);
    }

    static LintersConfig of(SettingValues values, LinterOverrides overrides) {
        return new LintersConfig(
                values.get(QUERY),
                values.get(TRANSACTION),
                values.get(TRANSACTION_SAMPLE),
                values.get(TRANSACTION_SAMPLES_PER_SECOND),
                values.get(UNASSIGNED_TABLES),
                values.get(READY_AFTER),
                overrides);
    }

    /** What is done with this user's queries on these domains. */
    public LinterMode query(int[] domains, String user) {
        return overrides.isEmpty() ? query : overrides.query(query, domains, user);
    }

    /** What is done with this user's transactions on these domains. */
    public LinterMode transaction(int[] domains, String user) {
        return overrides.isEmpty() ? transaction : overrides.transaction(transaction, domains, user);
    }

    /** Whether anybody's transactions may be refused. */
    public boolean mayEnforceTransactions() {
        return transaction == LinterMode.ENFORCE || overrides.hasTransaction(LinterMode.ENFORCE);
    }

    /** Whether anybody's transactions are looked at. */
    public boolean looksAtTransactions() {
        return transaction != LinterMode.OFF
                || overrides.hasTransaction(LinterMode.WARN)
                || overrides.hasTransaction(LinterMode.ENFORCE);
    }
}
