package dev.cleave.linters.backlog;

import static dev.cleave.linters.backlog.Seen.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.linters.backlog.Violation.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Backlog backlog = new Backlog(NOON);

    @Test
    void addsUpWhatIsSeenAgain() {
        Violation first = Seen.query("a", NOON);
        assertThat(backlog.isNew(first)).isTrue();
        backlog.saw(first);
        assertThat(backlog.isNew(Seen.query("a", LATER))).isFalse();
        backlog.saw(from("user=ci", Seen.query("a", LATER)));

        Violation both = backlog.all().getFirst();
        assertThat(backlog.size()).isEqualTo(1);
        assertThat(both.count()).isEqualTo(3);
        assertThat(both.firstSeen()).isEqualTo(NOON);
        assertThat(both.lastSeen()).isEqualTo(LATER);
        assertThat(both.source()).isEqualTo("user=ci");
        assertThat(both.advice()).as("what was found out at first").isEqualTo("Split it.");
    }

    /** Seen twice, and nobody asked for advice again. */
    private static Violation from(String source, Violation v) {
        return new Violation(
                v.kind(),
                v.domains(),
                v.tables(),
                v.digest(),
                v.statement(),
                v.exempted(),
                2,
                v.firstSeen(),
                v.lastSeen(),
                source,
                "");
    }

    @Test
    void tellsExemptionsFromViolations() {
        backlog.saw(Seen.query("a", NOON));
        backlog.saw(Seen.exempted("a", NOON));
        assertThat(backlog.size()).isEqualTo(2);
    }

    @Test
    void ordersByKindAndFrequency() {
        backlog.saw(Seen.transaction("t", NOON));
        backlog.saw(Seen.query("rare", NOON));
        backlog.saw(Seen.query("frequent", NOON));
        backlog.saw(Seen.query("frequent", NOON));
        backlog.sawSchema(List.of(Seen.tie("fk", NOON)), NOON);
        assertThat(backlog.all())
                .extracting(Violation::digest)
                .containsExactly("frequent", "rare", "t", "foreign-key-crosses-domains");
    }

    @Test
    void knowsWhomAViolationConcerns() {
        backlog.saw(Seen.query("a", NOON));
        assertThat(backlog.of("users")).hasSize(1);
        assertThat(backlog.of("issues")).isEmpty();
    }

    @Test
    void forgetsWhatWasNotSeenForLongestWhenItIsFull() {
        backlog.sawSchema(List.of(Seen.tie("fk", NOON)), NOON);
        for (int i = 1; i < Backlog.LIMIT; i++) {
            backlog.saw(Seen.query("q" + i, NOON.plusSeconds(i)));
        }
        assertThat(backlog.size()).isEqualTo(Backlog.LIMIT);
        backlog.saw(Seen.query("one more", NOON.plusSeconds(Backlog.LIMIT)));

        assertThat(backlog.size()).isEqualTo(Backlog.LIMIT + 1 - Backlog.LIMIT / 10);
        assertThat(backlog.isNew(Seen.query("q1", NOON))).isTrue();
        assertThat(backlog.isNew(Seen.query("q" + (Backlog.LIMIT - 1), NOON))).isFalse();
        assertThat(backlog.isNew(Seen.query("one more", NOON))).isFalse();
        assertThat(backlog.all()).anyMatch(violation -> violation.kind() == Kind.SCHEMA);
    }

    @Test
    void aTieOfTheSchemaKeepsItsFirstSighting() {
        backlog.sawSchema(List.of(Seen.tie("stays", NOON), Seen.tie("goes", NOON)), NOON);
        backlog.saw(Seen.query("a", NOON));
        backlog.sawSchema(List.of(Seen.tie("stays", LATER), Seen.tie("comes", LATER)), LATER);

        assertThat(backlog.all())
                .filteredOn(violation -> violation.kind() == Kind.SCHEMA)
                .extracting(Violation::statement, Violation::firstSeen, Violation::lastSeen)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("stays", NOON, LATER),
                        org.assertj.core.groups.Tuple.tuple("comes", LATER, LATER));
        assertThat(backlog.schemaSeen()).isEqualTo(LATER);
        assertThat(backlog.isNew(Seen.query("a", NOON))).as("queries stay").isFalse();
    }

    @Test
    void forgetsDomainsThatAreGone() {
        backlog.saw(Seen.query("a", NOON));
        backlog.keepOnly(domain -> true);
        assertThat(backlog.size()).isEqualTo(1);
        backlog.keepOnly(domain -> !domain.equals("users"));
        assertThat(backlog.size()).isZero();
    }
}
