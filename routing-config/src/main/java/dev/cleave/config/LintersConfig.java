package dev.cleave.config;

/**
 * What the live linters do.
 *
 * @param query statements whose tables belong to different domains
 * @param transaction transactions that touch more than one domain
 * @param transactionSample which part of the transactions is looked at, 0.0 to 1.0; {@code enforce} needs all of them
 * @param unassignedTables statements on tables in no domain
 */
public record LintersConfig(
        LinterMode query, LinterMode transaction, double transactionSample, LinterMode unassignedTables) {
    static final Setting<LinterMode> QUERY =
            Setting.atRunTime("linters.query", ValueType.choice(LinterMode.class), "warn", c -> c.linters()
                    .query());
    static final Setting<LinterMode> TRANSACTION =
            Setting.atRunTime("linters.transaction.mode", ValueType.choice(LinterMode.class), "warn", c -> c.linters()
                    .transaction());
    static final Setting<Double> TRANSACTION_SAMPLE =
            Setting.atRunTime("linters.transaction.sample", ValueType.fraction(), "1.0", c -> c.linters()
                    .transactionSample());
    static final Setting<LinterMode> UNASSIGNED_TABLES =
            Setting.atRunTime("linters.unassigned-tables", ValueType.choice(LinterMode.class), "warn", c -> c.linters()
                    .unassignedTables());

    public LintersConfig {
        TRANSACTION_SAMPLE.check(transactionSample);
        if (transaction == LinterMode.ENFORCE && transactionSample < 1.0) {
            throw new InvalidSettingException(
                    TRANSACTION_SAMPLE.name(),
                    transactionSample + " would enforce at random; with 'mode: enforce' it must be 1.0");
        }
    }

    static LintersConfig of(SettingValues values) {
        return new LintersConfig(
                values.get(QUERY),
                values.get(TRANSACTION),
                values.get(TRANSACTION_SAMPLE),
                values.get(UNASSIGNED_TABLES));
    }
}
