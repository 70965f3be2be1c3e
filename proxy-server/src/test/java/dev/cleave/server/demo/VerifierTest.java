package dev.cleave.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.server.demo.WriteLog.Kind;
import dev.cleave.server.demo.WriteLog.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Silent where all is well, and finds each flaw that is planted. */
class VerifierTest {
    private static final int WRITER = 3;
    private static final long OWN_ROW = 4;
    private static final long SEPARATED = 100;

    private final WriteLog log = new WriteLog(WRITER);
    private final Rows home = new Rows();
    private final Rows other = new Rows();

    /** Rows that a test may change before they are compared. */
    private static final class Rows {
        private final List<Long> things = new ArrayList<>();
        private final List<Long> comments = new ArrayList<>();
        private final List<Long> links = new ArrayList<>();
        private final Map<Long, Long> revisions = new HashMap<>();

        ClusterRows read() {
            return new ClusterRows(Map.of(WRITER, things), Map.of(WRITER, comments), Map.of(WRITER, links), revisions);
        }
    }

    /** Writes 1 to 4 before the clusters part, 5 to 8 after it, 9 and 10 in doubt; on the old cluster is what was written before. */
    @BeforeEach
    void write() {
        for (long begun : new long[] {SEPARATED - 10, SEPARATED + 10}) {
            log.acknowledge(begin(Kind.TRANSACTION, begun));
            log.acknowledge(begin(Kind.COMMENT, begun));
            log.acknowledge(begin(Kind.REVISION, begun));
            log.acknowledge(begin(Kind.COMMENT, begun));
        }
        log.doubt(begin(Kind.COMMENT, SEPARATED + 10));
        log.doubt(begin(Kind.TRANSACTION, SEPARATED + 10));
        home.things.addAll(List.of(1L, 5L));
        home.links.addAll(List.of(1L, 5L));
        home.comments.addAll(List.of(1L, 2L, 4L, 5L, 6L, 8L));
        home.revisions.put(OWN_ROW, 2L);
        other.things.add(1L);
        other.links.add(1L);
        other.comments.addAll(List.of(1L, 2L, 4L));
        other.revisions.put(OWN_ROW, 1L);
    }

    private Write begin(Kind kind, long begun) {
        return log.begin(DemoDomain.GISTS, kind, begun);
    }

    private Proof proof() {
        var verifier = new Verifier(List.of(log));
        verifier.check(DemoDomain.GISTS, home.read(), other.read(), SEPARATED);
        return verifier.proof();
    }

    private void finds(ToLongFunction<Proof> flaw) {
        Proof proof = proof();
        assertThat(flaw.applyAsLong(proof)).as(proof.toString()).isPositive();
        assertThat(proof.holds()).isFalse();
        assertThat(proof.notes()).isNotEmpty();
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(proof()).isEqualTo(new Proof(8, 0, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void takesWritesInDoubtOnceOrNotAtAll() {
        home.comments.addAll(List.of(9L, 10L));
        home.things.add(10L);
        home.links.add(10L);
        assertThat(proof().holds()).isTrue();
        home.comments.add(9L);
        finds(Proof::duplicated);
    }

    @Test
    void findsALostComment() {
        home.comments.remove(6L);
        finds(Proof::lost);
    }

    @Test
    void findsALostTransaction() {
        home.things.remove(5L);
        home.comments.remove(5L);
        home.links.remove(5L);
        finds(Proof::lost);
    }

    @Test
    void findsALostUpdate() {
        home.revisions.put(OWN_ROW, 1L);
        finds(Proof::lost);
    }

    @Test
    void findsAnUpdateThatWasMadeTwice() {
        home.revisions.put(OWN_ROW, 3L);
        finds(Proof::duplicated);
    }

    @Test
    void findsADuplicatedComment() {
        home.comments.add(8L);
        finds(Proof::duplicated);
    }

    @Test
    void findsATornTransaction() {
        home.links.remove(5L);
        finds(Proof::torn);
    }

    @Test
    void findsATransactionInDoubtThatIsTorn() {
        home.things.add(10L);
        finds(Proof::torn);
    }

    @Test
    void findsRowsOutOfOrder() {
        home.comments.remove(6L);
        home.comments.add(6L);
        finds(Proof::disordered);
    }

    @Test
    void findsRowsThatNobodyWrote() {
        home.comments.add(77L);
        finds(Proof::unexpected);
    }

    @Test
    void findsAWriteOnTheOldClusterOnly() {
        home.comments.remove(8L);
        other.comments.add(8L);
        finds(Proof::misplaced);
    }

    @Test
    void findsAWriteOnTheOldClusterThatReplicationCarriedOver() {
        other.comments.add(6L);
        finds(Proof::misplaced);
    }

    @Test
    void findsAnUpdateOnTheOldClusterAfterTheMove() {
        other.revisions.put(OWN_ROW, 2L);
        finds(Proof::misplaced);
    }

    @Test
    void looksAtTheDomainThatItIsAskedFor() {
        var verifier = new Verifier(List.of(log));
        verifier.check(DemoDomain.ISSUES, new Rows().read(), new Rows().read(), SEPARATED);
        assertThat(verifier.proof().holds()).isTrue();
    }
}
