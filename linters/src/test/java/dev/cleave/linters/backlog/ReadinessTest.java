package dev.cleave.linters.backlog;

import static dev.cleave.linters.backlog.Seen.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final Duration QUIET = Duration.ofDays(7);
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(30));
    private static final Instant YESTERDAY = NOON.minus(Duration.ofDays(1));

    private final Backlog backlog = new Backlog(LONG_AGO);

    @Test
    void yesIfNothingWasSeenForLongEnough() {
        backlog.saw(Seen.query("a", LONG_AGO));
        backlog.saw(Seen.exempted("b", LONG_AGO));
        backlog.saw(Seen.transaction("c", LONG_AGO));
        backlog.sawSchema(List.of(), NOON);
        assertThat(readiness("gists").isReady()).isTrue();
        assertThat(readiness("gists")).hasToString("yes");
        assertThat(Readiness.parse("yes").isReady()).isTrue();
    }

    @Test
    void saysWhatWasSeenAndWhen() {
        backlog.sawSchema(List.of(), NOON);
        backlog.saw(Seen.query("a", YESTERDAY.minusSeconds(5)));
        backlog.saw(Seen.query("b", YESTERDAY));
        backlog.saw(Seen.query("old", LONG_AGO));
        backlog.saw(Seen.transaction("c", YESTERDAY));
        backlog.saw(Seen.exempted("d", YESTERDAY));
        assertThat(readiness("gists").missing())
                .containsExactly(
                        "2 queries, last seen 2026-02-28T12:00:00Z",
                        "1 transaction, last seen 2026-02-28T12:00:00Z",
                        "1 exemption, last seen 2026-02-28T12:00:00Z");
        assertThat(readiness("gists").toString()).startsWith("no: 2 queries").contains("; 1 transaction");
        assertThat(Readiness.parse(readiness("gists").toString())).isEqualTo(readiness("gists"));
        assertThat(readiness("issues").isReady()).as("another domain").isTrue();
    }

    @Test
    void theSchemasTiesDoNotAge() {
        backlog.sawSchema(List.of(Seen.tie("fk", LONG_AGO)), LONG_AGO);
        assertThat(readiness("users").missing()).containsExactly("1 schema tie");
        backlog.sawSchema(List.of(Seen.tie("fk", LONG_AGO), Seen.tie("view", LONG_AGO)), LONG_AGO);
        assertThat(readiness("users").missing()).containsExactly("2 schema ties");
    }

    @Test
    void nobodyKnowsBeforeTheSchemaWasLookedAt() {
        assertThat(readiness("gists").missing()).containsExactly("the schema was not looked at yet");
    }

    @Test
    void saysForHowLongItWasWatched() {
        assertThat(watchedFor(Duration.ofDays(3))).containsExactly("watched for 3 days of 7 days");
        assertThat(watchedFor(Duration.ofHours(5))).containsExactly("watched for 5 h of 7 days");
        assertThat(watchedFor(Duration.ofMinutes(9))).containsExactly("watched for 9 min of 7 days");
        assertThat(watchedFor(Duration.ofSeconds(30))).containsExactly("watched for 30 s of 7 days");
        assertThat(watchedFor(QUIET)).isEmpty();
    }

    private static List<String> watchedFor(Duration duration) {
        var young = new Backlog(NOON.minus(duration));
        young.sawSchema(List.of(), NOON);
        return Readiness.of("gists", young, QUIET, NOON).missing();
    }

    private Readiness readiness(String domain) {
        return Readiness.of(domain, backlog, QUIET, NOON);
    }
}
