package dev.cleave.migration;

import dev.cleave.config.TableName;
import dev.cleave.migration.CheckResult.Check;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a cutover over replication, in order, and the two connections they use. Changes nothing. What was found is kept for {@link GtidSteps}.
 * Used by one control thread.
 */
final class Preflight implements AutoCloseable {
    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(10);

    private final CutoverPlan plan;
    private final ControlConnector connector;
    private final SeenTies seenTies;
    private final LongSupplier nanoTime;
    private @Nullable Connection source;
    private @Nullable Connection target;
    private @Nullable ServerFlavour flavour;
    private @Nullable ServerFacts sourceFacts;
    private @Nullable ServerFacts targetFacts;
    private Optional<ReplicationChannel> channel = Optional.empty();
    private @Nullable WayBack wayBack;

    Preflight(CutoverPlan plan, ControlConnector connector, SeenTies seenTies, LongSupplier nanoTime) {
        this.plan = plan;
        this.connector = connector;
        this.seenTies = seenTies;
        this.nanoTime = nanoTime;
    }

    List<Check> checks() {
        return List.of(
                new Check("source", this::sourceReachable),
                new Check("target", this::targetReachable),
                new Check("replication", this::replicationRuns),
                new Check("other channels", this::otherChannels),
                new Check("semi-sync", () -> new SemiSyncCheck(plan).run(source(), sourceFacts())),
                new Check("filters", this::filtersPass),
                new Check("lag", this::lagIsSmall),
                new Check("gtids", () -> new GtidCheck(plan, flavour())
                        .run(source(), target(), sourceFacts(), targetFacts())),
                new Check("tables", () -> new TableCheck(plan).run(source(), target())),
                new Check("indexes", () -> new IndexCheck(plan).run(source(), target())),
                new Check("contents", () -> new ContentCheck(plan, connector, this).run()),
                new Check("ties", () -> new TieCheck(plan).run(source())),
                new Check("violations", () -> new ViolationCheck(plan, seenTies).run()),
                new Check("transactions", () -> new TransactionCheck(plan, flavour()).run(source())),
                new Check("privileges", () -> new PrivilegeCheck(plan, flavour()).run(source(), target())),
                new Check("capacity", () -> new CapacityCheck(plan).run(source(), target(), targetFacts())),
                new Check("way back", this::wayBackIsThere),
                new Check(
                        "settings", () -> SettingsCheck.run(plan.options(), flavour(), sourceFacts(), targetFacts())));
    }

    private CheckResult sourceReachable() throws Exception {
        source = connector.open(plan.from(), NETWORK_TIMEOUT);
        sourceFacts = ServerFacts.read(plan.from(), source);
        flavour = ServerFlavour.of(sourceFacts());
        return configured(sourceFacts());
    }

    private CheckResult targetReachable() throws Exception {
        target = connector.open(plan.to(), NETWORK_TIMEOUT.plus(plan.options().maxLag()));
        targetFacts = ServerFacts.read(plan.to(), target);
        if (isSameServer()) {
            return CheckResult.refused(
                    "%s and %s are the same server: use FLIP, which moves no data".formatted(plan.from(), plan.to()));
        }
        if (ServerFlavour.of(targetFacts()).getClass() != flavour().getClass()) {
            return CheckResult.refused("%s runs %s and %s %s, whose GTIDs do not fit together: move within one family"
                    .formatted(
                            plan.from(),
                            sourceFacts().get("version"),
                            plan.to(),
                            targetFacts().get("version")));
        }
        return configured(targetFacts());
    }

    /** MariaDB has no server_uuid; there, one data directory on one host is one server. */
    private boolean isSameServer() {
        return List.of("server_uuid", "hostname", "port", "datadir").stream()
                .allMatch(name -> targetFacts().get(name).equals(sourceFacts().get(name)));
    }

    private CheckResult configured(ServerFacts facts) {
        for (ServerFacts.Requirement requirement : flavour().requirements()) {
            if (!facts.is(requirement.variable(), requirement.value())) {
                return CheckResult.refused("%s has %s=%s: %s"
                        .formatted(
                                facts.cluster(),
                                requirement.variable(),
                                facts.get(requirement.variable()),
                                requirement.advice()));
            }
        }
        return CheckResult.ok("%s, version %s, read_only %s"
                .formatted(facts.cluster(), facts.get("version"), flavour().readOnly(facts)));
    }

    private CheckResult replicationRuns() throws SQLException {
        channel = readChannel();
        if (channel.isEmpty()) {
            return CheckResult.refused(
                    "%s does not replicate from %s (server %s): set it up with CHANGE REPLICATION SOURCE TO … SOURCE_AUTO_POSITION=1 and START REPLICA on %s"
                            .formatted(plan.to(), plan.from(), flavour().identity(sourceFacts()), plan.to()));
        }
        ReplicationChannel found = channel.get();
        if (!found.runs()) {
            return CheckResult.refused(
                    "replication from %s to %s does not run (%s): repair it, then START REPLICA on %s"
                            .formatted(plan.from(), plan.to(), found.state(), plan.to()));
        }
        if (found.delaySeconds() > 0) {
            return CheckResult.refused("channel '%s' of %s is delayed by %d s: set SOURCE_DELAY=0"
                    .formatted(found.name(), plan.to(), found.delaySeconds()));
        }
        return CheckResult.ok("channel '%s' of %s: %s".formatted(found.name(), plan.to(), found.state()));
    }

    /** Only the channel from the source is waited for and stopped. */
    private CheckResult otherChannels() throws SQLException {
        var others = new ArrayList<String>();
        for (ReplicationChannel found : readChannels()) {
            if (channel.isEmpty() || !found.name().equals(channel.get().name())) {
                others.add("'%s' from server %s".formatted(found.name(), found.sourceId()));
            }
        }
        return others.isEmpty()
                ? CheckResult.ok("%s has no other source".formatted(plan.to()))
                : CheckResult.warning("%s also replicates by %s: make sure that they do not bring tables of %s"
                        .formatted(plan.to(), String.join(", ", others), plan.domain()));
    }

    private CheckResult filtersPass() {
        if (channel.isEmpty()) {
            return CheckResult.ok("not checked: there is no channel");
        }
        List<TableName> lost = plan.tables().stream()
                .filter(table -> !channel.get().filters().pass(table))
                .toList();
        Optional<String> withheld = flavour().withheld(channel.get(), sourceFacts());
        if (withheld.isPresent()) {
            return CheckResult.refused(withheld.get());
        }
        return lost.isEmpty()
                ? CheckResult.ok("the channel replicates all %d tables"
                        .formatted(plan.tables().size()))
                : CheckResult.refused(
                        "filters of %s keep changes of %s away: change them with CHANGE REPLICATION FILTER"
                                .formatted(plan.to(), lost));
    }

    private CheckResult lagIsSmall() throws Exception {
        if (channel.isEmpty() || !channel.get().runs()) {
            return CheckResult.ok("not measured: replication does not run");
        }
        var gtid = new GtidClock(flavour());
        CatchUp.Round round = limit -> gtid.await(target(), gtid.read(source()), limit);
        CheckResult result = new LagCheck(plan, round, nanoTime).run();
        return result.outcome() == CutoverStep.Outcome.FAILED
                ? CheckResult.refused(result.detail() + diagnosis())
                : result;
    }

    private Optional<ReplicationChannel> readChannel() throws SQLException {
        return readChannels().stream()
                .filter(found -> found.sourceId().equals(flavour().identity(sourceFacts())))
                .findFirst();
    }

    private List<ReplicationChannel> readChannels() throws SQLException {
        var channels = new ArrayList<ReplicationChannel>();
        try (Statement statement = target().createStatement();
                ResultSet rows = statement.executeQuery(flavour().replicationStatus())) {
            while (rows.next()) {
                channels.add(flavour().channel(rows));
            }
        }
        return channels;
    }

    private CheckResult wayBackIsThere() throws Exception {
        var found = new WayBack(plan, this, flavour(), connector.cluster(plan.to()));
        wayBack = found;
        return found.check();
    }

    /** What the target says about the channel, for a failure's reason; empty where it runs. */
    String diagnosis() {
        try {
            return readChannel()
                    .filter(c -> !c.runs())
                    .map(c -> "; replication on " + plan.to() + ": " + c.state())
                    .orElse("");
        } catch (SQLException e) {
            return "; " + plan.to() + " does not answer: " + Reasons.of(e);
        }
    }

    /** A connection to the source that is idle during the window. */
    Connection source() {
        return present(source);
    }

    /** A connection to the target that is idle during the window. */
    Connection target() {
        return present(target);
    }

    /** How both servers spell things. */
    ServerFlavour flavour() {
        return present(flavour);
    }

    WayBack wayBack() {
        return present(wayBack);
    }

    ServerFacts sourceFacts() {
        return present(sourceFacts);
    }

    ServerFacts targetFacts() {
        return present(targetFacts);
    }

    ReplicationChannel channel() {
        return channel.orElseThrow();
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked before its check was made");
        }
        return value;
    }

    @Override
    public void close() {
        ControlConnector.close(source);
        ControlConnector.close(target);
    }
}
