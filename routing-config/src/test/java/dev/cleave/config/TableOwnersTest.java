package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOwnersTest {
    private static final TableName GISTS = new TableName("app", "gists");
    private static final TableName USERS = new TableName("app", "users");
    private static final TableName OF_GISTS = new TableName("app", "view_of_gists");
    private static final TableName OF_USERS = new TableName("app", "view_of_users");

    private final RoutingTable start = RoutingTable.of(
            1,
            SchemaDomains.of(Map.of("gists", List.of(GISTS), "users", List.of(USERS))),
            List.of("a", "b"),
            "a",
            Map.of(),
            Instant.EPOCH);
    private final RoutingTable moved = start.with("gists", "b", Route.Source.FLIP, Instant.EPOCH);

    private static ClusterObjects withViews() {
        return new ClusterObjects(Set.of(), Map.of(OF_GISTS, reads(GISTS), OF_USERS, reads(USERS)), Map.of(), Map.of());
    }

    private static StoredView reads(TableName table) {
        return new StoredView(new TableReach(Set.of(table), Set.of(), true, SessionUse.NONE), Set.of());
    }

    @Test
    void isSplitOnceADomainHasMoved() {
        assertThat(start.isSplit()).isFalse();
        assertThat(moved.isSplit()).isTrue();
        assertThat(moved.with("gists", "a", Route.Source.FLIP, Instant.EPOCH).isSplit())
                .isFalse();
    }

    @Test
    void aTableIsShownByTheClusterOfItsDomain() {
        assertThat(TableOwners.of(moved).elsewhere()).containsExactly(GISTS);
        assertThat(TableOwners.of(moved).ownedBy(1)).containsExactly(GISTS);
        assertThat(TableOwners.of(moved).clusters()).containsExactly(0, 1);
        assertThat(TableOwners.of(start).clusters()).containsExactly(0);
    }

    @Test
    void aViewIsShownWhereItsTablesAre() {
        RoutingTable seeing = moved.seeing(List.of(withViews(), withViews()));
        assertThat(TableOwners.of(seeing).ownedBy(1)).containsExactly(GISTS, OF_GISTS);
        assertThat(TableOwners.of(seeing).ownedBy(0)).containsExactly(USERS, OF_USERS);
    }

    @Test
    void aViewThatOnlyTheOldClusterHasIsShownByIt() {
        RoutingTable seeing = moved.seeing(List.of(withViews(), ClusterObjects.UNKNOWN));
        assertThat(TableOwners.of(seeing).elsewhere()).containsExactly(GISTS);
    }
}
