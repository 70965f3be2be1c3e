package dev.cleave.migration;

import dev.cleave.config.CutoverConfig;
import dev.cleave.config.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps over GTID replication, on connections of their own that are opened and warmed before the window: the fence is one round trip to the source that
 * also reads its position, the wait one to the target. Used by one control thread; {@link StatementLimit} adds a timer thread.
 */
final class GtidSteps implements DatabaseSteps {
    /** Enough for the JVM to compile the path that the window takes, and for both servers' caches. */
    private static final int WARM_ROUNDS = 250;

    private static final Duration WARM_LIMIT = Duration.ofSeconds(1);

    /** A server that says itself that the time is over says more than a connection that times out; it may be slow to say so. */
    private static final Duration ANSWER_GRACE = Duration.ofMillis(500);

    /** Longer than everything that may lie between the warming and the window. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final CutoverPlan plan;
    private final Preflight preflight;
    private final ControlConnector connector;
    private final LongSupplier nanoTime;
    private @Nullable Connection source;
    private @Nullable Connection target;
    private @Nullable SourceFence fence;
    private String position = "";
    private boolean targetOpened;
    private String targetConnection = "";

    GtidSteps(CutoverPlan plan, Preflight preflight, ControlConnector connector, LongSupplier nanoTime) {
        this.plan = plan;
        this.preflight = preflight;
        this.connector = connector;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<CheckResult.Check> checks() {
        return preflight.checks();
    }

    @Override
    public String prepare() throws Exception {
        Duration limit = plan.options().maxDuration();
        Duration answer = limit.plus(ANSWER_GRACE);
        Connection toSource = connector.open(plan.from(), answer);
        source = toSource;
        Connection toTarget = connector.open(plan.to(), answer);
        target = toTarget;
        targetConnection = ControlConnector.idOf(toTarget);
        // In whole seconds, so only the last resort; StatementLimit keeps the real limit.
        execute(toSource, "SET SESSION lock_wait_timeout = " + (limit.toSeconds() + 1));
        for (TableName table : plan.tables()) {
            execute(toSource, flavour().touch(table));
        }
        // The fence's locks must not outlive a proxy that nobody can hear any more: idle for so long, its connection
        // ends.
        execute(toSource, "SET SESSION wait_timeout = " + limit.plus(FORGOTTEN).toSeconds());
        int guards = GuardTriggers.drop(preflight.target(), plan.tables());
        fence = SourceFence.of(plan, flavour(), preflight, toSource);
        String wayBack = preflight.wayBack().prepare();
        String warmed = warm(toTarget, fence) + "; " + wayBack;
        return guards == 0 ? warmed : warmed + ", took %d guards off %s".formatted(guards, plan.to());
    }

    @Override
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(Facts.SOURCE_ID, flavour().identity(preflight.sourceFacts()));
        facts.put(
                Facts.SOURCE_READ_ONLY,
                flavour().readOnly(preflight.sourceFacts()).name());
        facts.put(Facts.TARGET_ID, flavour().identity(preflight.targetFacts()));
        facts.put(
                Facts.TARGET_READ_ONLY,
                flavour().readOnly(preflight.targetFacts()).name());
        facts.put(Facts.TARGET_CONNECTION, targetConnection);
        facts.put(Facts.FENCE, plan.options().fence().toString());
        facts.put(Facts.FENCE_CONNECTION, prepared(fence).connectionId());
        facts.put(Facts.CHANNEL, preflight.channel().name());
        facts.put(Facts.TABLES, plan.tables().stream().map(TableName::toString).collect(Collectors.joining("\n")));
        facts.put(Facts.GUARD, plan.options().guard().toString());
        preflight.wayBack().channel().ifPresent(channel -> facts.put(Facts.WAY_BACK, channel));
        facts.put(Facts.WAY_BACK_MADE, Boolean.toString(preflight.wayBack().created()));
        return facts;
    }

    /** Walks the window's path, with a fence that fences nothing, until it is warm or a second is over: waiting for a target that is behind comes later. */
    private String warm(Connection toTarget, SourceFence toWarm) throws Exception {
        Duration longest = plan.options().maxDuration();
        long end = nanoTime.getAsLong() + WARM_LIMIT.toNanos();
        int rounds = 0;
        long began;
        long now = nanoTime.getAsLong();
        do {
            began = now;
            Duration left = Duration.ofNanos(end - began);
            String executed = toWarm.rehearse(longest);
            gtid().await(toTarget, executed, left.compareTo(longest) < 0 ? left : longest);
            rounds++;
            now = nanoTime.getAsLong();
        } while (now < end && rounds < WARM_ROUNDS);
        return "%d rounds, the last took %d µs".formatted(rounds, (now - began) / 1_000);
    }

    @Override
    public String catchUp(TrafficSwitch.Slowdown slowdown) throws Exception {
        return new CatchUp(plan.options(), this::follows, nanoTime).run(slowdown);
    }

    private boolean follows(Duration limit) throws Exception {
        String executed = prepared(fence).rehearse(plan.options().maxDuration());
        return gtid().await(prepared(target), executed, limit);
    }

    @Override
    public String fenceAndReadPosition(Duration limit) throws Exception {
        position = prepared(fence).raise(limit);
        return plan.options().fence() + ", position " + shortened(position);
    }

    @Override
    public String awaitTarget(Duration limit) throws Exception {
        if (!gtid().await(prepared(target), position, limit)) {
            throw new StepFailedException("%s did not reach the position of %s within %d ms"
                    .formatted(plan.to(), plan.from(), limit.toMillis()));
        }
        return plan.to() + " has executed everything";
    }

    @Override
    public String openTarget() throws SQLException {
        if (flavour().readOnly(preflight.targetFacts()) == ServerFlavour.ReadOnly.OFF) {
            return plan.to() + " was open for writes";
        }
        targetOpened = true;
        execute(prepared(target), flavour().setReadOnly(ServerFlavour.ReadOnly.OFF));
        return "read_only switched off on " + plan.to();
    }

    @Override
    public String unfence() throws Exception {
        return fence == null ? "" : fence.lower();
    }

    @Override
    public String restoreTarget() throws SQLException {
        hurry();
        if (!targetOpened) {
            return "";
        }
        // Nobody knows whether the statement that opens it has arrived, or is still on its way.
        ControlConnector.end(preflight.target(), targetConnection);
        ServerFlavour.ReadOnly before = flavour().readOnly(preflight.targetFacts());
        execute(preflight.target(), flavour().setReadOnly(before));
        return "read_only of %s is %s again".formatted(plan.to(), before);
    }

    @Override
    public String guard() throws SQLException {
        if (plan.options().guard() == CutoverConfig.Guard.NONE) {
            return "";
        }
        GuardTriggers.create(preflight.source(), plan.tables(), plan.to());
        return "triggers on %s refuse writes of %d tables"
                .formatted(plan.from(), plan.tables().size());
    }

    @Override
    public String stopReplication() throws SQLException {
        String channel = preflight.channel().name();
        execute(preflight.target(), flavour().stopReplication(channel));
        return "stopped channel '%s' of %s".formatted(channel, plan.to());
    }

    @Override
    public String startWayBack() throws SQLException {
        return preflight.wayBack().start();
    }

    @Override
    public String discardWayBack() throws SQLException {
        return preflight.wayBack().discard();
    }

    @Override
    public String diagnose() {
        hurry();
        return preflight.diagnosis();
    }

    /** The checks' connections have time for an answer; whatever failed, a server that is gone is not waited for. */
    private void hurry() {
        ControlConnector.hurry(preflight.source());
        ControlConnector.hurry(preflight.target());
    }

    @Override
    public void close() {
        if (fence != null) {
            fence.close();
        }
        ControlConnector.close(source);
        ControlConnector.close(target);
        preflight.close();
    }

    private ServerFlavour flavour() {
        return preflight.flavour();
    }

    private GtidClock gtid() {
        return new GtidClock(flavour());
    }

    private static String shortened(String gtids) {
        String oneLine = gtids.replace("\n", "");
        return oneLine.length() <= 200 ? oneLine : oneLine.substring(0, 200) + "…";
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static <T> T prepared(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("prepare() was not called");
        }
        return value;
    }
}
