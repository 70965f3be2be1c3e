package dev.cleave.migration;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replication from the target to the source, so that {@code REVERSE CUTOVER} finds the old cluster up to date. Prepared before the window and started behind
 * it. A domain moves without a way back where none can be made; then a warning says why. Used by one control thread.
 */
final class WayBack {
    private static final Logger logger = LoggerFactory.getLogger(WayBack.class);

    private final CutoverPlan plan;
    private final Preflight preflight;
    private final ServerFlavour flavour;
    private final ClusterConfig target;
    private Optional<ReplicationChannel> existing = Optional.empty();
    private boolean wanted;
    private @Nullable String channel;
    private boolean created;
    private boolean inUse;

    WayBack(CutoverPlan plan, Preflight preflight, ServerFlavour flavour, ClusterConfig target) {
        this.plan = plan;
        this.preflight = preflight;
        this.flavour = flavour;
        this.target = target;
    }

    /** Looks what is there and what would be made; changes nothing. */
    CheckResult check() {
        try {
            return found();
        } catch (SQLException e) {
            return CheckResult.warning(
                    "none: %s does not tell how it replicates: %s".formatted(plan.from(), Reasons.of(e)));
        }
    }

    private CheckResult found() throws SQLException {
        ServerFacts here = preflight.sourceFacts();
        ServerFacts there = preflight.targetFacts();
        Optional<String> conflict = reverse().conflict(here, there);
        if (conflict.isPresent()) {
            return CheckResult.warning("none: " + conflict.get());
        }
        existing = reverse().find(flavour.identity(there));
        if (existing.isPresent()) {
            return existing(existing.get());
        }
        Optional<String> obstacle = reverse().obstacle(here, there);
        if (obstacle.isPresent()) {
            return CheckResult.warning("none: " + obstacle.get());
        }
        wanted = true;
        return CheckResult.ok("%s will replicate the domain's tables from %s".formatted(plan.from(), plan.to()));
    }

    private CheckResult existing(ReplicationChannel found) {
        boolean passes = plan.tables().stream().allMatch(found.filters()::pass);
        if (!passes && !ReverseChannel.isOwn(found.name())) {
            return CheckResult.warning("none: filters of channel '%s' of %s keep the domain's tables away"
                    .formatted(found.name(), plan.from()));
        }
        Optional<String> withheld = flavour.withheld(found, preflight.targetFacts());
        if (withheld.isPresent()) {
            return CheckResult.warning("none: " + withheld.get());
        }
        wanted = true;
        return CheckResult.ok("channel '%s' of %s replicates from %s".formatted(found.name(), plan.from(), plan.to()));
    }

    /** Makes the channel, or has an existing one of Cleave take these tables too. Returns what was done. */
    String prepare() {
        if (!wanted) {
            return "no way back";
        }
        try {
            if (existing.isEmpty()) {
                created = true;
                reverse().create(plan.tables(), preflight.target());
                channel = reverse().ownName();
            } else {
                channel = existing.get().name();
                extend(existing.get());
            }
            return "the way back is channel '%s' of %s".formatted(channel, plan.from());
        } catch (Exception e) {
            channel = null;
            logger.warn("no way back for {}: {}", plan.domain(), Reasons.of(e));
            return "no way back: " + Reasons.of(e) + discarded();
        }
    }

    private void extend(ReplicationChannel found) throws SQLException {
        List<TableName> missing = plan.tables().stream()
                .filter(table -> !found.filters().pass(table))
                .toList();
        if (!missing.isEmpty()) {
            reverse().extend(found, missing);
        }
    }

    private String discarded() {
        try {
            return discard().isEmpty() ? "" : ".";
        } catch (SQLException e) {
            return "; the channel could not be removed: " + Reasons.of(e);
        }
    }

    /** The channel that {@link #start} starts, if there is a way back; the default channel's name is empty. */
    Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /** From now on the source follows the target. */
    String start() throws SQLException {
        if (channel == null) {
            return "";
        }
        inUse = true;
        reverse().start(channel);
        return "channel '%s' of %s replicates from %s".formatted(channel, plan.from(), plan.to());
    }

    /** Whether the channel was made for this cutover. */
    boolean created() {
        return created;
    }

    /** Takes away what was made for a move that was not made. */
    String discard() throws SQLException {
        if (!created || inUse) {
            return "";
        }
        created = false;
        Optional<ReplicationChannel> made = reverse().find(flavour.identity(preflight.targetFacts()));
        return made.isEmpty() ? "" : reverse().reduce(made.get(), plan.tables());
    }

    private ReverseChannel reverse() {
        return flavour.reverseChannel(preflight.source(), target);
    }
}
