package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutedObjectsTest {
    private static final TableName GISTS = app("gists");
    private static final TableName USERS = app("users");
    private static final TableName VIEW = app("v");

    private final RoutingTable start = RoutingTable.of(
            1,
            SchemaDomains.of(Map.of("gists", List.of(GISTS), "users", List.of(USERS))),
            List.of("a", "b"),
            "a",
            Map.of(),
            Instant.EPOCH);

    @Test
    void knowsNothingUntilSomebodyLooked() {
        assertThat(start.objects().view(VIEW)).isNull();
        assertThat(start.objects().triggers(GISTS, RowEvent.INSERT)).isNull();
        assertThat(start.objects().routine(VIEW)).isNull();
        assertThatThrownBy(() -> start.seeing(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDefinitionThatCountsStandsWhereItsTablesLive() {
        RoutingTable routes = start.seeing(List.of(views(view(USERS)), views(view(GISTS))));

        assertThat(routes.objects().view(VIEW)).isEqualTo(view(USERS));
        RoutingTable moved = routes.with("users", "b", Route.Source.FLIP, Instant.EPOCH);
        assertThat(moved.with("gists", "b", Route.Source.FLIP, Instant.EPOCH)
                        .objects()
                        .view(VIEW))
                .as("what is left on a is not asked any more")
                .isEqualTo(view(GISTS));
        assertThat(moved.objects().view(VIEW))
                .as("nowhere whole: the default cluster's")
                .isEqualTo(view(USERS));
    }

    @Test
    void aTableHidesViewsOfOtherClusters() {
        var table = new ClusterObjects(Set.of(VIEW), Map.of(), Map.of(), Map.of());
        assertThat(start.seeing(List.of(table, views(view(USERS)))).objects().view(VIEW))
                .isNull();
        var ofDomain = new ClusterObjects(Set.of(), Map.of(GISTS, view(USERS)), Map.of(), Map.of());
        assertThat(start.seeing(List.of(ClusterObjects.UNKNOWN, ofDomain))
                        .objects()
                        .view(GISTS))
                .as("gists is a table of a domain that lives on a")
                .isNull();
        assertThat(start.seeing(List.of(ofDomain, ClusterObjects.UNKNOWN))
                        .objects()
                        .view(GISTS))
                .as("a domain that names a view")
                .isEqualTo(view(USERS));
    }

    @Test
    void triggersAreThoseOfTheClusterWhereTheTableLives() {
        TableReach onB = reach(GISTS);
        var b = new ClusterObjects(Set.of(), Map.of(), Map.of(GISTS, Map.of(RowEvent.INSERT, onB)), Map.of());
        RoutingTable routes = start.seeing(List.of(ClusterObjects.UNKNOWN, b));

        assertThat(routes.objects().triggers(GISTS, RowEvent.INSERT)).isNull();
        StoredObjects moved =
                routes.with("gists", "b", Route.Source.FLIP, Instant.EPOCH).objects();
        assertThat(moved.triggers(GISTS, RowEvent.INSERT)).isEqualTo(onB);
        assertThat(moved.triggers(GISTS, RowEvent.DELETE)).isNull();
    }

    @Test
    void routinesAreFoundInAnyCase() {
        var a = new ClusterObjects(
                Set.of(), Map.of(), Map.of(), Map.of(ClusterObjects.routineName(app("Touch")), reach(USERS)));
        assertThat(start.seeing(List.of(a, ClusterObjects.UNKNOWN)).objects().routine(app("TOUCH")))
                .isEqualTo(reach(USERS));
    }

    private static ClusterObjects views(StoredView view) {
        return new ClusterObjects(Set.of(), Map.of(VIEW, view), Map.of(), Map.of());
    }

    private static StoredView view(TableName base) {
        return new StoredView(reach(base), Set.of(base));
    }

    private static TableReach reach(TableName table) {
        return new TableReach(Set.of(table), Set.of(), true, SessionUse.NONE);
    }

    private static TableName app(String name) {
        return new TableName("app", name);
    }
}
