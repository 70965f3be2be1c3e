package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.ledger.CutoverFaults.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cutovers back and forth under one load that never stops, each with a fault at a step, and one look at the ledger at the end. {@code
 * -Dcleave.it.cutovers=200} tries every fault at every step, in an order that {@code -Dcleave.it.seed=1} repeats; fewer try some.
 */
@Tag("campaign")
@Timeout(7_200)
class CutoverCampaignIT {
    private static final int CUTOVERS = Integer.getInteger("cleave.it.cutovers", 20);
    private static final long SEED = Long.getLong("cleave.it.seed", System.nanoTime());
    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final int WRITERS = 10;

    private static final List<String> STEPS = List.of(
            "catch up",
            "drain",
            "fence",
            "wait",
            "journal",
            "open target",
            "swap",
            "open gates",
            "unfence",
            "stop replication",
            "way back");

    private record Case(Kind fault, String step) {}

    /** What is still to be tried; filled again when it is empty. */
    private final Deque<Case> cases = new ArrayDeque<>();

    private final Random random = new Random(SEED);
    private final Map<Kind, Map<String, Set<String>>> outcomes = new EnumMap<>(Kind.class);
    private int refused;
    private boolean onB;
    private String lastDone = "";

    @Test
    void losesNothingWhateverBreaksOnTheWayBackAndForth(@TempDir Path folder) throws Exception {
        try (LinkedClusters clusters = LinkedClusters.start();
                Deployment cleave = clusters.cleave(folder);
                var faults = new CutoverFaults(clusters)) {
            LedgerLoad load = cleave.load(WRITERS, Duration.ofMillis(40));
            try (load) {
                for (int cutover = 0; cutover < CUTOVERS + refused; cutover++) {
                    load.awaitEachWriter(2);
                    cutOver(cleave, faults);
                }
                load.awaitEachWriter(2);
            }
            LedgerReport report = load.verify(onB ? clusters.b() : clusters.a(), onB ? clusters.a() : clusters.b());
            System.out.printf(
                    "seed %d, %d cutovers, %d refused: %d writes acknowledged, %d failed, %d unknown%n%s",
                    SEED, CUTOVERS, refused, report.acknowledged(), report.failed(), report.unknown(), table());
            report.assertNothingLost();
        }
    }

    private void cutOver(Deployment cleave, CutoverFaults faults) throws Exception {
        Case next = nextCase();
        Kind fault = next.fault();
        String step = next.step();
        String what = "seed %d: %s at %s, %s".formatted(SEED, fault, step, onB ? "back" : "there");
        await(what + ": replication is back").atMost(GENEROUS).until(() -> cleave.plan(statement()), "planned"::equals);
        Map<String, String> row;
        try (Steps _ = Steps.at(step, () -> faults.begin(fault, onB))) {
            row = cleave.admin(statement());
        }
        faults.end();
        await(what).atMost(GENEROUS).until(() -> nothingIsLeftToDo(cleave));
        faults.endLate();
        Map<String, String> ended = cleave.lastCutover();
        if (ended.get("state").equals("refused")) {
            tryAgain(next, what + ended);
            return;
        }
        outcomes.computeIfAbsent(fault, _ -> new HashMap<>())
                .computeIfAbsent(step, _ -> new TreeSet<>())
                .add(ended.get("state"));
        assertThat(ended.get("state")).as(what + row).isIn("done", "aborted");
        if (fault == Kind.NONE) {
            assertThat(row).as(what).containsEntry("state", "done").containsEntry("failed_statements", "0");
        }
        boolean now = cleave.admin("SHOW ROUTES").get("cluster").equals("cluster_b");
        assertThat(now != onB).as(what + ended).isEqualTo(ended.get("state").equals("done"));
        if (now != onB) {
            lastDone = ended.get("id");
        }
        onB = now;
    }

    /** The fault before may still be felt when this one begins: then nothing was touched, and its step not reached. */
    private void tryAgain(Case next, String what) {
        refused++;
        assertThat(refused).as("refused, the last: %s", what).isLessThan(5 + CUTOVERS / 10);
        cases.addFirst(next);
    }

    private Case nextCase() {
        if (cases.isEmpty()) {
            var all = new ArrayList<Case>();
            for (Kind fault : Kind.values()) {
                STEPS.forEach(step -> all.add(new Case(fault, step)));
            }
            Collections.shuffle(all, random);
            cases.addAll(all);
        }
        return cases.remove();
    }

    /** How the cutovers ended, a row for each fault and a column for each step. */
    private String table() {
        var table = new StringBuilder("| fault | " + String.join(" | ", STEPS) + " |\n");
        outcomes.forEach((fault, bySteps) -> {
            table.append("| ").append(fault).append(" |");
            STEPS.forEach(step -> table.append(' ')
                    .append(String.join(", ", bySteps.getOrDefault(step, Set.of())))
                    .append(" |"));
            table.append('\n');
        });
        return table.toString();
    }

    /** A cutover that is done can be reversed, so every second move that succeeds is a reversal. */
    private String statement() {
        String options = " WITH max_lag=20s, catch_up_lag=100ms, catch_up_time=10s";
        return onB ? "REVERSE CUTOVER " + lastDone + options : "CUTOVER DOMAIN ledger TO cluster_b" + options;
    }

    private static boolean nothingIsLeftToDo(Deployment cleave) throws SQLException {
        return !cleave.lastCutover().get("finished_at").isEmpty();
    }
}
