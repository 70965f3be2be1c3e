package dev.cleave.it.fuzz;

import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.proxy.report.SessionReport;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs steps through Cleave, then the same steps directly, and compares what is answered. A session that needs a connection while two others keep theirs
 * makes the one of them reset that has been silent for longest; that is a step, too.
 */
final class Comparison {
    /** What a client is like; all of a sequence are the same, so that they share connections. */
    private static final int[] CAPABILITIES = {
        0,
        CapabilityFlags.CLIENT_DEPRECATE_EOF,
        CapabilityFlags.CLIENT_DEPRECATE_EOF | CapabilityFlags.CLIENT_FOUND_ROWS,
        CapabilityFlags.CLIENT_SESSION_TRACK,
        CapabilityFlags.CLIENT_DEPRECATE_EOF | CapabilityFlags.CLIENT_SESSION_TRACK
    };

    /** An error from 9101 to 9110. */
    private static final Pattern REFUSAL = Pattern.compile("^  \\\\ff\\\\(8[d-f]|9[0-6])##\\w{5}Cleave: ");

    /** Errors of MySQL's that Cleave raises itself, in English whatever {@code lc_messages} is (sessions.md): 1094, 1243, 1317, 1421, 1568. */
    private static final Pattern IN_ENGLISH =
            Pattern.compile("^(  \\\\ff(?:F\\\\04|\\\\db\\\\04|%\\\\05|\\\\8d\\\\05| \\\\06)#\\w{5}).*");

    /** The first difference of a run, and the steps that led to it. */
    record Difference(List<Step> steps, Step at, List<String> direct, List<String> proxied) {
        @Override
        public String toString() {
            String led = steps.stream().map(Step::toString).collect(Collectors.joining("\n  "));
            return "\n  %s%ndirect:\n%s%nthrough Cleave:\n%s".formatted(led, lines(direct), lines(proxied));
        }

        private static String lines(List<String> answer) {
            return answer.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
        }
    }

    private final TestBed bed;
    private final FuzzSchema schema;
    private final boolean severalClusters;
    private final int capabilities;
    private int extraPhrase = -1;

    /** @param severalClusters what concerns tables of more than one may be refused, and is not compared then */
    Comparison(TestBed bed, FuzzSchema schema, boolean severalClusters, long seed) {
        this.bed = bed;
        this.severalClusters = severalClusters;
        this.schema = schema;
        capabilities = CAPABILITIES[Math.floorMod(seed, CAPABILITIES.length)];
    }

    /** Whether its clients ask to be told what changes in their sessions. */
    boolean tracksState() {
        return CapabilityFlags.has(capabilities, CapabilityFlags.CLIENT_SESSION_TRACK);
    }

    /** Empty if all answers are the same. */
    Optional<Difference> of(List<Step> steps) throws IOException, SQLException {
        var taken = new ArrayList<Step>();
        List<List<String>> proxied = throughCleave(steps, taken);
        List<List<String>> direct = directly(taken);
        for (int i = 0; i < taken.size(); i++) {
            if (!withoutLanguage(direct.get(i)).equals(withoutLanguage(proxied.get(i)))) {
                return Optional.of(
                        new Difference(taken.subList(0, i + 1), taken.get(i), direct.get(i), proxied.get(i)));
            }
        }
        return Optional.empty();
    }

    private static List<String> withoutLanguage(List<String> answer) {
        return answer.stream()
                .map(line -> IN_ENGLISH.matcher(line).replaceFirst("$1"))
                .toList();
    }

    private List<List<String>> throughCleave(List<Step> steps, List<Step> taken) throws IOException, SQLException {
        schema.refill(steps.stream().map(Step::text).toList());
        loseConnections();
        var answers = new ArrayList<List<String>>();
        var sessions =
                new LinkedHashMap<Integer, FuzzSession>(16, 0.75f, true); // the one silent for longest comes first
        try {
            for (Step step : steps) {
                for (int other : tooMany(step.session(), sessions)) {
                    var reset = new Step(other, extraPhrase--, "COM_RESET_CONNECTION", FuzzSession::reset);
                    answers.add(sessions.get(other).run(reset));
                    taken.add(reset);
                }
                FuzzSession session = session(sessions, step, bed.port());
                List<String> answer = session.run(step);
                boolean refused = severalClusters && isRefused(answer);
                Step done = refused ? new Step(step.session(), step.phrase(), "DO 0", s -> s.query("DO 0")) : step;
                answers.add(refused ? session.run(done) : answer);
                taken.add(done);
            }
        } finally {
            closeAll(sessions.values());
        }
        return answers;
    }

    /** So that what one run leaves on them does not show in another, whose steps it would not be among. */
    private void loseConnections() throws SQLException {
        schema.disconnect();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> bed.server(0).openConnections() + bed.server(1).openConnections() == 0);
    }

    private List<List<String>> directly(List<Step> steps) throws IOException, SQLException {
        schema.refill(steps.stream().map(Step::text).toList());
        var answers = new ArrayList<List<String>>();
        var sessions = new LinkedHashMap<Integer, FuzzSession>();
        try {
            for (Step step : steps) {
                answers.add(session(sessions, step, bed.clusterA().port()).run(step));
            }
        } finally {
            closeAll(sessions.values());
        }
        return answers;
    }

    private FuzzSession session(Map<Integer, FuzzSession> sessions, Step step, int port) {
        return sessions.computeIfAbsent(step.session(), _ -> new FuzzSession(port, capabilities, sessions));
    }

    /** A statement that crosses domains was not executed. */
    private static boolean isRefused(List<String> answer) {
        return answer.stream().anyMatch(line -> REFUSAL.matcher(line).find());
    }

    /** Sessions that keep connections which this one may need. */
    private List<Integer> tooMany(int session, Map<Integer, FuzzSession> sessions) {
        Set<Integer> holding = new HashSet<>();
        for (SessionReport report : quiet()) {
            if (report.cluster() != null && isHeld(report)) {
                holding.add((int) report.id());
            }
        }
        var others = new ArrayList<Integer>();
        sessions.forEach((number, other) -> {
            if (number != session && holding.contains(other.id())) {
                others.add(number);
            }
        });
        return others.subList(0, Math.max(0, others.size() - 1));
    }

    /** When Cleave has asked all that it asks after a statement, too. */
    private List<SessionReport> quiet() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> bed.control().sessions(), sessions -> sessions.stream()
                        .allMatch(session -> session.state().equals("idle")));
    }

    /** What the last statement left is given up for others. */
    private static boolean isHeld(SessionReport report) {
        return report.inTransaction()
                || !(report.pinnedBy().isEmpty() || report.pinnedBy().equals("last statement"));
    }

    private static void closeAll(Collection<FuzzSession> sessions) throws IOException {
        for (FuzzSession session : sessions) {
            session.close();
        }
    }
}
