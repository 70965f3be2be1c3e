package dev.cleave.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.it.fuzz.Comparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Up to ten sessions that share two connections are answered as if each had one of its own, whatever they do. {@code -Dcleave.it.seed=7} is the first
 * sequence's seed, the next ones' follow; {@code -Dcleave.it.fuzz.minutes=60} says for how long; {@code
 * -Dcleave.it.fuzz.without=REGEX} leaves steps out, where a difference that is known by now would be found again and again.
 */
class FidelityFuzzIT {
    private static final int MINUTES = Integer.getInteger("cleave.it.fuzz.minutes", 30);
    private static final long SEED = Long.getLong("cleave.it.seed", System.nanoTime());
    private static final int LENGTH = Integer.getInteger("cleave.it.fuzz.length", 80);
    private static final Pattern WITHOUT = Pattern.compile(System.getProperty("cleave.it.fuzz.without", "\\z\\A."));
    /**
     * A database that is created in a transaction is created on that one's cluster; OneLogicalDatabaseIT asks for the catalogue, which begins no transaction
     * (sessions.md).
     */
    private static final Pattern ONE_CLUSTER =
            Pattern.compile("\\bown\\d|information_schema|SHOW (FULL |TABLES|INDEX|COLUMNS)");

    /** Clients that track session state are told of it in another way (sessions.md). */
    private static final Pattern TOLD_OTHERWISE = Pattern.compile("SET_VAR|session_track_system_variables");

    /** Sequences of a normal run. */
    private static final int FEW = 12;

    private static final int MOST_DIFFERENCES = 20;
    private static final String SETTINGS =
            "pool: {max-connections-per-server: 2, acquire-timeout: 1s}\nlimits: {event-loops: 1}";

    @Test
    @Timeout(120)
    void answersAsTheServerDoes() throws Exception {
        compare(1, seed -> seed <= FEW, false);
    }

    @Test
    @Tag("campaign")
    @Timeout(36_000)
    void answersAsTheServerDoesForLong() throws Exception {
        compare(SEED, untilTheEnd(), false);
    }

    /** Where the tables {@code d…} are on the other cluster, each statement uses those of one cluster only. */
    @Test
    @Tag("campaign")
    @Timeout(36_000)
    void answersAsOneServerDoesForLong() throws Exception {
        compare(SEED, untilTheEnd(), true);
    }

    private static LongPredicate untilTheEnd() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        return _ -> System.nanoTime() < end;
    }

    private static void compare(long firstSeed, LongPredicate goesOn, boolean twoClusters) throws Exception {
        var found = new ArrayList<String>();
        long seed = firstSeed;
        int steps = 0;
        try (TestBed bed = TestBed.start(SETTINGS);
                FuzzSchema schema = FuzzSchema.create(bed)) {
            if (twoClusters) {
                bed.flip("users", "cluster_b");
            }
            for (; goesOn.test(seed) && found.size() < MOST_DIFFERENCES; seed++) {
                var comparison = new Comparison(bed, schema, twoClusters, seed);
                List<Step> sequence = Sequence.of(seed, LENGTH).stream()
                        .filter(step -> !WITHOUT.matcher(step.text()).find())
                        .filter(step -> !(comparison.tracksState()
                                && TOLD_OTHERWISE.matcher(step.text()).find()))
                        .filter(step -> !(twoClusters
                                && ONE_CLUSTER.matcher(step.text()).find()))
                        .toList();
                steps += sequence.size();
                Optional<Difference> difference = comparison.of(sequence);
                if (difference.isPresent()) {
                    String text = "seed %d, %d steps".formatted(seed, LENGTH)
                            + Minimiser.minimise(comparison, difference.get());
                    System.out.println(text);
                    found.add(text);
                }
            }
        }
        System.out.printf("seeds %d to %d, %d steps%n", firstSeed, seed - 1, steps);
        assertThat(found).isEmpty();
    }
}
