package dev.cleave.migration;

import dev.cleave.config.Route;
import dev.cleave.config.TableName;
import dev.cleave.migration.CutoverStep.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The end of a move: the old cluster stops following the new one, and its old tables are put away. Nothing of it is written to the old cluster's binary log:
 * whoever follows it, the new cluster perhaps, must not do the same to its own tables. Used once, by one control thread.
 */
final class Completion {
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 64;

    private final Cutover done;
    private final List<TableName> tables;
    private final ControlConnector connector;
    private final InstantSource clock;
    private final List<CutoverStep> steps;

    Completion(Cutover done, List<TableName> tables, ControlConnector connector, InstantSource clock) {
        this.done = done;
        this.tables = tables;
        this.connector = connector;
        this.clock = clock;
        this.steps = new ArrayList<>(done.steps());
    }

    /** @throws SQLException if a server refuses; calling again goes on where this ended */
    Cutover run(OldTables oldTables) throws SQLException {
        if (done.procedure() == Route.Source.CUTOVER) {
            try (Connection source = connector.open(done.fromCluster(), ANSWER_LIMIT)) {
                note("stop way back", () -> stopWayBack(source));
                note("old tables", () -> putAway(source, oldTables));
            } catch (StepFailedException e) {
                throw new SQLException(e.getMessage(), e);
            }
        }
        return new Cutover(
                done.id(),
                done.procedure(),
                done.domain(),
                done.fromCluster(),
                done.toCluster(),
                new CutoverState.Completed(),
                done.buffer(),
                done.startedAt(),
                done.finishedAt(),
                done.error(),
                steps);
    }

    private interface Body {
        String run() throws SQLException, StepFailedException;
    }

    private void note(String name, Body body) throws SQLException, StepFailedException {
        long at = ChronoUnit.MICROS.between(done.startedAt(), clock.instant());
        long began = System.nanoTime();
        String detail = body.run();
        steps.add(new CutoverStep(name, Outcome.OK, at, (System.nanoTime() - began) / 1_000, detail));
    }

    private String stopWayBack(Connection source) throws SQLException, StepFailedException {
        ServerFacts target = factsOfTarget();
        ServerFlavour flavour = ServerFlavour.of(target);
        ReverseChannel reverse = flavour.reverseChannel(source, connector.cluster(done.toCluster()));
        Optional<ReplicationChannel> channel = reverse.find(flavour.identity(target));
        return channel.isEmpty()
                ? done.fromCluster() + " does not replicate from " + done.toCluster()
                : reverse.reduce(channel.get(), tables);
    }

    private ServerFacts factsOfTarget() throws SQLException, StepFailedException {
        try (Connection target = connector.open(done.toCluster(), ANSWER_LIMIT)) {
            return ServerFacts.read(done.toCluster(), target);
        }
    }

    private String putAway(Connection source, OldTables oldTables) throws SQLException {
        List<TableName> there = existing(source);
        if (there.isEmpty() || oldTables == OldTables.KEEP) {
            return there.isEmpty() ? "none is left on " + done.fromCluster() : "kept on " + done.fromCluster();
        }
        try (Statement statement = source.createStatement()) {
            statement.execute("SET SESSION sql_log_bin = 0, lock_wait_timeout = 10");
            if (oldTables == OldTables.DROP) {
                statement.execute("SET SESSION foreign_key_checks = 0");
                statement.execute(there.stream()
                        .map(TableName::quoted)
                        .collect(Collectors.joining(", ", "DROP TABLE IF EXISTS ", "")));
                return "dropped %d tables on %s".formatted(there.size(), done.fromCluster());
            }
            GuardTriggers.drop(source, there);
            statement.execute("SET SESSION sql_log_bin = 0");
            statement.execute(there.stream()
                    .map(table -> table.quoted() + " TO " + renamed(table).quoted())
                    .collect(Collectors.joining(", ", "RENAME TABLE ", "")));
            return "renamed %d tables on %s, %s for one"
                    .formatted(there.size(), done.fromCluster(), renamed(there.getFirst()));
        }
    }

    private List<TableName> existing(Connection source) throws SQLException {
        var found = new ArrayList<TableName>();
        new InClause(tables)
                .forEach(
                        source,
                        "SELECT table_schema, table_name FROM information_schema.tables WHERE (table_schema, table_name) IN (%s)",
                        row -> found.add(new TableName(row.getString(1), row.getString(2))));
        return found;
    }

    /** The suffix says which cutover left the table behind. */
    private TableName renamed(TableName table) {
        String suffix = "_moved_" + done.id();
        int room = Math.min(table.table().length(), LONGEST_NAME - suffix.length());
        return new TableName(table.schema(), table.table().substring(0, room) + suffix);
    }
}
