package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param unknown writes whose connection broke before the answer
 * @param lost acknowledged, but not on the domain's cluster
 * @param duplicated on the domain's cluster more than once, or an update that was applied twice
 * @param unexpected on the domain's cluster though it had failed
 * @param misplaced only on the other cluster
 * @param disordered writers whose rows are not in their order
 * @param torn transactions of which a part is there, or balances that are not the sum of their legs
 * @param staleReads sessions that did not see their own write
 * @param notes the first errors and flaws, for people
 */
public record LedgerReport(
        long acknowledged,
        long failed,
        long unknown,
        long failedReads,
        long lost,
        long duplicated,
        long unexpected,
        long misplaced,
        long disordered,
        long torn,
        long staleReads,
        List<String> notes) {

    /** Nothing is wrong with the data, whatever clients were told. */
    public void assertNothingLost() {
        assertThat(this)
                .as(this::toString)
                .extracting("lost", "duplicated", "unexpected", "misplaced", "disordered", "torn", "staleReads")
                .containsOnly(0L);
        assertThat(acknowledged).isPositive();
    }

    /** Nothing is wrong, and no client saw an error. */
    public void assertFlawless() {
        assertNothingLost();
        assertThat(this)
                .as(this::toString)
                .extracting("failed", "unknown", "failedReads")
                .containsOnly(0L);
    }
}
