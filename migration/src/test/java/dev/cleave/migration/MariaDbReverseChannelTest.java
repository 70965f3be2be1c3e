package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.TableName;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MariaDbReverseChannelTest {
    private static final ClusterConfig B =
            TestConfig.of("127.0.0.1:1", "127.0.0.1:2").clusters().get("b");

    private final ServerFacts a = facts("a", 0, "0-1-100,5-3-7", Map.of("gtid_slave_pos", "5-3-7"));
    private final ServerFacts b = facts("b", 1, "0-1-90,5-3-7,1-2-40", Map.of());

    private static ServerFacts facts(String cluster, int domain, String binlog, Map<String, String> more) {
        var variables = new HashMap<>(Map.of("gtid_domain_id", Integer.toString(domain), "gtid_binlog_pos", binlog));
        variables.putAll(more);
        return new ServerFacts(cluster, variables);
    }

    private static MariaDbReverseChannel channel() {
        return new MariaDbReverseChannel(connection(), B, new MariaDbFlavour());
    }

    /** Never asked. */
    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void namesItsConnectionAndWhatItIgnores() {
        assertThat(channel().changeMaster(List.of(0L, 5L)))
                .isEqualTo(
                        "CHANGE MASTER 'cleave_b' TO MASTER_HOST='127.0.0.1', MASTER_PORT=2, MASTER_USER='cleave', MASTER_PASSWORD='cleave',"
                                + " MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=1, MASTER_SSL=0, MASTER_SSL_VERIFY_SERVER_CERT=0, IGNORE_DOMAIN_IDS=(0,5)");
    }

    @Test
    void ignoresWhatTheServerHasAlreadyButNotWhatTheOtherOneWrites() {
        assertThat(MariaDbReverseChannel.ignored(a, 1)).containsExactly(0L, 5L);
        assertThat(MariaDbReverseChannel.ignored(facts("a", 0, "0-1-100,1-2-30", Map.of()), 1))
                .containsExactly(0L);
        assertThat(MariaDbReverseChannel.ignored(facts("a", 0, "", Map.of()), 1))
                .containsExactly(0L);
    }

    @Test
    void beginsWhereTheOtherServerStands() {
        assertThat(MariaDbReverseChannel.start(a, 1, b.get("gtid_binlog_pos"), List.of()))
                .hasToString("0-1-90,1-2-40,5-3-7");
    }

    @Test
    void goesOnInADomainThatItKnows() {
        ServerFacts again = facts("a", 0, "0-1-100,1-2-30", Map.of("gtid_slave_pos", "0-1-50,1-2-30"));

        assertThat(MariaDbReverseChannel.start(again, 1, "0-1-90,1-2-40", List.of()))
                .hasToString("0-1-90,1-2-30");
    }

    @Test
    void oneDomainForBothIsAConflict() {
        assertThat(channel().conflict(a, b)).isEmpty();
        assertThat(channel().conflict(a, facts("b", 0, "0-1-90,1-9-2", Map.of())))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("a and b both have gtid_domain_id=0")
                        .contains("set gtid_domain_id=2 in the configuration of every server of b"));
    }

    @Test
    void filtersNameTablesWithoutQuotes() throws SQLException {
        assertThat(MariaDbReverseChannel.filterList(
                        List.of(new TableName("github", "gists"), new TableName("github", "a b"))))
                .isEqualTo("github.gists,github.a b");
        assertThatThrownBy(() -> MariaDbReverseChannel.filterList(List.of(new TableName("github", "a,b"))))
                .hasMessageContaining("cannot name github.a,b");
    }

    @Test
    void positionsKeepTheNewestOfEachDomain() {
        MariaDbGtids position = MariaDbGtids.parse("1-2-40, 0-1-90\n,");

        assertThat(position).hasToString("0-1-90,1-2-40").isEqualTo(MariaDbGtids.parse("0-1-90,1-2-40"));
        assertThat(position.domains()).isEqualTo(Set.of(0L, 1L));
        assertThat(position.of(2)).hasToString("1-2-40");
        assertThat(position.beyond(MariaDbGtids.parse("0-1-90,1-2-39"))).hasToString("1-2-40");
        assertThat(position.with(MariaDbGtids.parse("1-2-41,7-7-7"))).hasToString("0-1-90,1-2-41,7-7-7");
    }

    @Test
    void noticesTransactionsInADomainThatItsChannelIgnores() {
        var filters =
                new ReplicationFilters(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(0L));
        var channel = new ReplicationChannel("cleave_b", "2", "Yes", "Yes", "", "", 0, filters);
        var flavour = new MariaDbFlavour();

        assertThat(flavour.withheld(channel, facts("b", 1, "0-1-90,1-2-40", Map.of("server_id", "2"))))
                .isEmpty();
        assertThat(flavour.withheld(channel, facts("b", 1, "0-2-91,1-2-40", Map.of("server_id", "2"))))
                .hasValueSatisfying(text -> assertThat(text).startsWith("b writes in replication domain 0, which"));
        assertThat(flavour.withheld(channel, facts("b", 0, "0-1-90", Map.of("server_id", "2"))))
                .isPresent();
    }
}
