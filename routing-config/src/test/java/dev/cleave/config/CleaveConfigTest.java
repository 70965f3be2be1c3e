package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleaveConfigTest {
    @TempDir
    Path directory;

    @Test
    void readsTheExampleOfTheDocumentation() {
        CleaveConfig config = ConfigFiles.example(directory).load();

        assertThat(config.listeners().mysql().endpoints()).containsExactly(new Endpoint("127.0.0.1", 6033));
        assertThat(config.listeners().admin()).contains(new Endpoint("127.0.0.1", 6032));
        assertThat(config.listeners().http()).contains(new Endpoint("127.0.0.1", 6080));
        assertThat(config.database()).contains("github");
        assertThat(config.clusterNames()).containsExactly("cluster_a", "cluster_b");
        assertThat(config.buffer()).isEqualTo(new BufferConfig(Duration.ofSeconds(2), 10_000, 64L << 20));
        assertThat(config.cutover().fence()).isEqualTo(CutoverConfig.Fence.LOCK_TABLES);
        assertThat(config.linters().transaction()).isEqualTo(LinterMode.WARN);
        assertThat(config.state().directory()).isEqualTo(directory.resolve("state"));
    }

    @Test
    void readsServersAndControlAccountsOfClusters() {
        CleaveConfig config = ConfigFiles.example(directory).load();

        ClusterConfig a = config.clusters().get("cluster_a");
        assertThat(a.servers()).containsExactly(new Endpoint("127.0.0.1", 33061), new Endpoint("127.0.0.1", 33063));
        assertThat(a.control()).isEqualTo(new ServerAccount("cleave", new Secret("from-env")));
        assertThat(a.tls()).isEqualTo(TlsMode.PREFERRED);
        assertThat(config.clusters().get("cluster_b").control().password().reveal())
                .isEqualTo("from-file");
    }

    @Test
    void readsDomainsWithTablesOfOtherSchemas() {
        SchemaDomains domains = ConfigFiles.example(directory).load().domains();

        assertThat(domains.names()).containsExactly("gists", "users");
        assertThat(domains.name(domains.domainOf(new TableName("github", "gist_comments"))))
                .isEqualTo("gists");
        assertThat(domains.name(domains.domainOf(new TableName("audit", "logins"))))
                .isEqualTo("users");
    }

    @Test
    void fillsInDefaultsAndTheOnlyClusterAsRoute() {
        CleaveConfig config = new ConfigFiles(directory)
                .file("cleave.yml", ConfigFiles.MINIMAL)
                .load();

        assertThat(config.listeners().mysql().endpoints()).containsExactly(new Endpoint("127.0.0.1", 6033));
        assertThat(config.listeners().admin()).isEmpty();
        assertThat(config.listeners().http()).isEmpty();
        assertThat(config.tls()).isEmpty();
        assertThat(config.domains().count()).isZero();
        assertThat(config.routes().defaultCluster()).isEqualTo("cluster_a");
        assertThat(config.pool().maxConnectionsPerServer()).isEqualTo(100);
        assertThat(config.limits().shutdownGrace()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void replacesVariablesButLeavesOtherDollarSignsAlone() {
        CleaveConfig config = new ConfigFiles(directory)
                .variable("HOST", "db.example")
                .variable("TRICKY", "a: [b, '#c']")
                .file("cleave.yml", """
                        clusters:
                          cluster_a:
                            primary: ${HOST}:3307
                            control: {user: cleave, password: ${TRICKY}}
                        users:
                          - {name: app, password: 'a$b$$c$${d}'}
                        """)
                .load();

        ClusterConfig cluster = config.clusters().get("cluster_a");
        assertThat(cluster.primary()).isEqualTo(new Endpoint("db.example", 3307));
        assertThat(cluster.control().password().reveal()).isEqualTo("a: [b, '#c']");
        assertThat(config.users().getFirst().credential()).isEqualTo(new Credential.Password(new Secret("a$b$c${d}")));
    }

    @Test
    void readsAuthenticationStringsAsTextAndInHexadecimal() {
        String sha2 = "$A$005$" + "${ltsaltsaltsaltsalt" + "h".repeat(43);
        String hex = sha2.chars().mapToObj("%02X"::formatted).reduce("0x", String::concat);
        CleaveConfig config = new ConfigFiles(directory)
                .file(
                        "cleave.yml",
                        ConfigFiles.MINIMAL
                                + "  - {name: a, authentication-string: '" + sha2 + "'}\n"
                                + "  - {name: b, authentication-string: " + hex + "}\n"
                                + "  - {name: c, authentication-string: '*" + "0F".repeat(20) + "'}\n")
                .load();

        var expected = new Credential.AuthenticationString(new Secret(sha2));
        assertThat(config.users()).extracting(UserConfig::credential).element(1).isEqualTo(expected);
        assertThat(config.users()).extracting(UserConfig::credential).element(2).isEqualTo(expected);
    }

    @Test
    void neverShowsSecrets() {
        assertThat(ConfigFiles.example(directory).load().toString())
                .doesNotContain("from-env", "from-file", "password=app")
                .contains("***");
    }

    @Test
    void makesTheFirstRoutingTable() {
        Instant now = Instant.parse("2026-11-01T10:00:00Z");
        RoutingTable table = ConfigFiles.example(directory).load().initialRoutes(Clock.fixed(now, ZoneOffset.UTC));

        assertThat(table.epoch()).isEqualTo(1);
        assertThat(table.clusters()).containsExactly("cluster_a", "cluster_b");
        assertThat(table.routes())
                .containsExactly(
                        new Route("gists", "cluster_a", 1, Route.Source.CONFIG, now),
                        new Route("users", "cluster_a", 1, Route.Source.CONFIG, now));
    }

    @Test
    void changesOneSettingAtRunTime() {
        CleaveConfig config = ConfigFiles.example(directory).load();

        CleaveConfig changed = config.with("pool.max-idle", "7");

        assertThat(changed.pool().maxIdle()).isEqualTo(7);
        assertThat(changed.with("pool.max-idle", "20")).isEqualTo(config);
    }

    @Test
    void refusesSettingsThatAreUnknownFixedOrOutOfRange() {
        CleaveConfig config = ConfigFiles.example(directory).load();

        assertThatThrownBy(() -> config.with("pool.maxidle", "7"))
                .hasMessage("pool.maxidle: unknown setting; did you mean 'pool.max-idle'?");
        assertThatThrownBy(() -> config.with("limits.event-loops", "7"))
                .hasMessage("limits.event-loops: changes only after a restart; edit the configuration file");
        assertThatThrownBy(() -> config.with("pool.max-idle", "-1"))
                .hasMessage("pool.max-idle: -1 is out of range; expected 0 to 100000");
    }

    @Test
    void acceptsServersInSeveralFormsAndInSeveralClusters() {
        CleaveConfig config = new ConfigFiles(directory).file("cleave.yml", """
                        listeners: {mysql: "[::1]:0", http: "[::1]:0"}
                        clusters:
                          a:
                            primary: db1
                            replicas: ["[fe80::1]", "[fe80::1]:3307", db2.example:3308]
                            control: {user: cleave, password: ""}
                          b: {primary: "db1:3306", control: {user: cleave, password: ""}}
                        routes: {default: b}
                        users: [{name: app, password: ""}]
                        """).load();

        assertThat(config.clusters().get("a").servers())
                .extracting(Endpoint::toString)
                .isEqualTo(List.of("db1:3306", "[fe80::1]:3306", "[fe80::1]:3307", "db2.example:3308"));
    }
}
