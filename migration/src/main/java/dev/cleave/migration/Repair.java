package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.TableName;
import dev.cleave.migration.CutoverStep.Outcome;
import dev.cleave.migration.ServerFlavour.ReadOnly;
import dev.cleave.migration.journal.JournalEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finishes one cutover behind its point of no return, or undoes one before it, from what the journal says. Every step looks first what is there, so that it
 * may be tried again and again; nothing is touched on a server that is not the one that the journal means.
 *
 * <p>Actors: one recovery thread attempts; any thread reads {@link #cutover()}.
 */
final class Repair {
    /** What is to become of the cutover. */
    enum Way {
        FINISH,
        UNDO;

        /** What is left to do behind a cutover that ended so is of the same kind. */
        static Way after(CutoverState ended) {
            return ended instanceof CutoverState.Done ? FINISH : UNDO;
        }
    }

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final JournalEntry entry;
    private final Way way;
    private final ControlConnector connector;
    private final WriteHolds.Hold hold;
    private final InstantSource clock;
    private final Set<String> ended = new HashSet<>();
    private final List<CutoverStep> steps;
    private final Cutover before;
    private boolean released;
    private volatile Cutover snapshot;

    Repair(JournalEntry entry, Way way, ControlConnector connector, WriteHolds.Hold hold, InstantSource clock) {
        this.entry = entry;
        this.way = way;
        this.connector = connector;
        this.hold = hold;
        this.clock = clock;
        this.before = JournaledCutover.cutover(entry);
        this.steps = new ArrayList<>(before.steps());
        this.snapshot = before;
    }

    /** The cutover as it stands; its error says what a try failed at. */
    Cutover cutover() {
        return snapshot;
    }

    JournalEntry entry() {
        return entry;
    }

    /**
     * Does what is left to do.
     *
     * @return the cutover, which has ended
     * @throws Exception if something could not be done; it is to be tried again later
     */
    Cutover attempt() throws Exception {
        try {
            switch (way) {
                case FINISH -> finish();
                case UNDO -> undo();
            }
        } catch (Exception e) {
            publish(released ? result() : before.state(), false, "left to do, and tried again: " + Reasons.of(e));
            throw e;
        }
        return publish(result(), true, error());
    }

    private @Nullable String error() {
        return switch (result()) {
            case CutoverState.Aborted(String step, String why)
            when before.error() == null -> "step '" + step + "' failed: " + why;
            default -> before.error() == null ? null : before.error() + "; it was done at " + clock.instant();
        };
    }

    private void finish() throws Exception {
        step("open target", this::openTarget);
        release();
        step("unfence", this::unfence);
        step("guard", this::guard);
        step("stop replication", this::stopReplication);
        step("way back", this::startWayBack);
    }

    /** The target first, which may be open if a decision was taken back; but who needs only the source does not wait for it. */
    private void undo() throws Exception {
        Exception failure = null;
        try {
            step("restore target", this::restoreTarget);
        } catch (Exception e) {
            failure = e;
        }
        step("unfence", this::unfence);
        release();
        if (failure != null) {
            throw failure;
        }
        step("discard way back", this::discardWayBack);
    }

    private CutoverState.Ended result() {
        if (before.state() instanceof CutoverState.Ended known) {
            return known;
        }
        String step = before.state() instanceof CutoverState.Recovering(String at)
                ? at
                : before.state().label();
        return way == Way.FINISH
                ? new CutoverState.Done()
                : new CutoverState.Aborted(step, "the proxy ended in this step; undone after the restart");
    }

    /** Behind this the domain's writes go where the route points, whatever is left to tidy up. */
    private void release() {
        if (!released) {
            hold.release();
            released = true;
        }
    }

    private void step(String name, CutoverRecorder.Body<String> body) throws Exception {
        if (ended.contains(name)) {
            return;
        }
        long began = System.nanoTime();
        long at = ChronoUnit.MICROS.between(before.startedAt(), clock.instant());
        String detail = body.run();
        ended.add(name);
        if (!detail.isEmpty()) {
            steps.add(new CutoverStep("recovery " + name, Outcome.OK, at, (System.nanoTime() - began) / 1_000, detail));
        }
    }

    private String openTarget() throws Exception {
        if (recorded(Facts.TARGET_READ_ONLY) == ReadOnly.OFF) {
            return "";
        }
        try (Connection target = connector.open(before.toCluster(), ANSWER_LIMIT)) {
            ServerFacts now = ServerFacts.read(before.toCluster(), target);
            if (ServerFlavour.of(now).readOnly(now) == ReadOnly.OFF) {
                return before.toCluster() + " is open for writes";
            }
            if (!isServer(now, Facts.TARGET_ID)) {
                throw new StepFailedException(
                        "the primary of %s is read-only and not the server that the domain was moved to (%s): make sure that it has the domain's rows, then SET GLOBAL read_only = OFF there"
                                .formatted(before.toCluster(), entry.fact(Facts.TARGET_ID)));
            }
            execute(target, ServerFlavour.of(now).setReadOnly(ReadOnly.OFF));
            return "read_only switched off on " + before.toCluster();
        }
    }

    /** Locks end with the connection that holds them, but a server does not always notice that a connection is gone. */
    private String unfence() throws Exception {
        CutoverConfig.@Nullable Fence fence = fence();
        if (fence == null || fence == CutoverConfig.Fence.NONE) {
            return "";
        }
        try (Connection source = connector.open(before.fromCluster(), ANSWER_LIMIT)) {
            ServerFacts now = ServerFacts.read(before.fromCluster(), source);
            if (!isServer(now, Facts.SOURCE_ID)) {
                return "the primary of %s is another server than the one that was fenced"
                        .formatted(before.fromCluster());
            }
            String killed = endConnection(source, Facts.FENCE_CONNECTION)
                    ? "ended the connection that held the fence on " + before.fromCluster()
                    : "the fence on %s ended with its connection".formatted(before.fromCluster());
            return fence == CutoverConfig.Fence.READ_ONLY
                    ? lowerReadOnly(source, ServerFacts.read(before.fromCluster(), source))
                    : killed;
        }
    }

    private String lowerReadOnly(Connection source, ServerFacts now) throws SQLException {
        ReadOnly recorded = recorded(Facts.SOURCE_READ_ONLY);
        if (ServerFlavour.of(now).readOnly(now) != ReadOnly.SUPER || recorded == ReadOnly.SUPER) {
            return "read_only of %s is %s"
                    .formatted(before.fromCluster(), ServerFlavour.of(now).readOnly(now));
        }
        execute(source, ServerFlavour.of(now).setReadOnly(recorded));
        return "read_only of %s is %s again".formatted(before.fromCluster(), recorded);
    }

    /** False if it has ended already. Also what was sent over it and is still on its way is not executed any more. */
    private boolean endConnection(Connection control, String fact) throws SQLException {
        if (entry.fact(fact).isEmpty()) {
            return false;
        }
        String query =
                "SELECT id FROM information_schema.processlist WHERE id = ? AND user = SUBSTRING_INDEX(CURRENT_USER(), '@', 1)";
        try (PreparedStatement statement = control.prepareStatement(query)) {
            statement.setLong(1, Long.parseLong(entry.fact(fact)));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
            }
        }
        ControlConnector.end(control, entry.fact(fact));
        return true;
    }

    private String stopReplication() throws Exception {
        if (!entry.facts().containsKey(Facts.CHANNEL)) {
            return "";
        }
        try (Connection target = connector.open(before.toCluster(), ANSWER_LIMIT)) {
            ServerFacts now = ServerFacts.read(before.toCluster(), target);
            if (!isServer(now, Facts.TARGET_ID)) {
                return "the primary of %s is another server: its replication is left alone"
                        .formatted(before.toCluster());
            }
            execute(target, ServerFlavour.of(now).stopReplication(entry.fact(Facts.CHANNEL)));
            return "stopped channel '%s' of %s".formatted(entry.fact(Facts.CHANNEL), before.toCluster());
        }
    }

    private String restoreTarget() throws Exception {
        ReadOnly recorded = recorded(Facts.TARGET_READ_ONLY);
        if (recorded == ReadOnly.OFF) {
            return "";
        }
        try (Connection target = connector.open(before.toCluster(), ANSWER_LIMIT)) {
            ServerFacts now = ServerFacts.read(before.toCluster(), target);
            if (!isServer(now, Facts.TARGET_ID)) {
                return "the primary of %s is another server: its read_only is left alone".formatted(before.toCluster());
            }
            boolean mayHaveOpened = endConnection(target, Facts.TARGET_CONNECTION);
            if (mayHaveOpened || ServerFlavour.of(now).readOnly(now) == ReadOnly.OFF) {
                execute(target, ServerFlavour.of(now).setReadOnly(recorded));
            }
            return "read_only of %s is %s".formatted(before.toCluster(), recorded);
        }
    }

    private String guard() throws Exception {
        if (!entry.fact(Facts.GUARD).equals(CutoverConfig.Guard.TRIGGERS.toString())) {
            return "";
        }
        List<TableName> tables = entry.fact(Facts.TABLES)
                .lines()
                .map(name -> new TableName(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1)))
                .toList();
        return onSource(source -> {
            GuardTriggers.create(source, tables, before.toCluster());
            return "triggers on %s refuse writes of %d tables".formatted(before.fromCluster(), tables.size());
        });
    }

    private String startWayBack() throws Exception {
        if (!entry.facts().containsKey(Facts.WAY_BACK)) {
            return "";
        }
        String channel = entry.fact(Facts.WAY_BACK);
        return onSource(source -> {
            reverse(source).start(channel);
            return "channel '%s' of %s replicates from %s".formatted(channel, before.fromCluster(), before.toCluster());
        });
    }

    private String discardWayBack() throws Exception {
        return entry.fact(Facts.WAY_BACK_MADE).equals("true")
                ? onSource(source -> reverse(source).remove())
                : "";
    }

    private ReverseChannel reverse(Connection source) throws SQLException, StepFailedException {
        ServerFlavour flavour = ServerFlavour.of(ServerFacts.read(before.fromCluster(), source));
        return flavour.reverseChannel(source, connector.cluster(before.toCluster()));
    }

    private interface OnSource {
        String run(Connection source) throws Exception;
    }

    private String onSource(OnSource work) throws Exception {
        try (Connection source = connector.open(before.fromCluster(), ANSWER_LIMIT)) {
            return isServer(ServerFacts.read(before.fromCluster(), source), Facts.SOURCE_ID)
                    ? work.run(source)
                    : "the primary of %s is another server: its replication is left alone"
                            .formatted(before.fromCluster());
        }
    }

    private boolean isServer(ServerFacts now, String fact) {
        return ServerFlavour.of(now).identity(now).equals(entry.fact(fact));
    }

    /** A fact that is not there means that nothing was or will be changed. */
    private ReadOnly recorded(String fact) {
        String text = entry.fact(fact);
        return text.isEmpty() ? ReadOnly.OFF : ReadOnly.valueOf(text);
    }

    private CutoverConfig.@Nullable Fence fence() {
        for (CutoverConfig.Fence fence : CutoverConfig.Fence.values()) {
            if (fence.toString().equals(entry.fact(Facts.FENCE))) {
                return fence;
            }
        }
        return null;
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private Cutover publish(CutoverState state, boolean over, @Nullable String error) {
        snapshot = new Cutover(
                before.id(),
                before.procedure(),
                before.domain(),
                before.fromCluster(),
                before.toCluster(),
                state,
                before.buffer(),
                before.startedAt(),
                over ? clock.instant() : null,
                error,
                steps);
        return snapshot;
    }
}
