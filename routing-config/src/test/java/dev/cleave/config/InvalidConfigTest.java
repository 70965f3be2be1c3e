package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users read when their files are wrong. */
class InvalidConfigTest {
    @TempDir
    Path directory;

    @Test
    void reportsAllProblemsAtOnceInTheOrderOfLines() {
        assertThat(example(
                                "mysql: 127.0.0.1:6033", "mysq: 127.0.0.1:6033",
                                "primary: 127.0.0.1:33062", "primary: 127.0.0.1",
                                "tls: preferred", "tls: prefered",
                                "gists: cluster_a", "gist: cluster_c",
                                "password: app", "pasword: app",
                                "max-idle: 20", "max-idle: many",
                                "max-time: 2s", "max-time: 2",
                                "max-bytes: 64MB", "max-bytes: 64 megs",
                                "sample: 1.0", "sample: 1.5")
                        .problems())
                .containsExactly(
                        "cleave.yml:2: listeners.mysq: unknown key; did you mean 'mysql'?",
                        "cleave.yml:12: clusters.cluster_a.tls: 'prefered' is not disabled, preferred, required or verify-identity",
                        "cleave.yml:18: routes.gist: unknown cluster 'cluster_c'; did you mean 'cluster_a'?",
                        "cleave.yml:18: routes.gist: unknown domain 'gist'; did you mean 'gists'?",
                        "cleave.yml:20: users[0]: has none of password, password-env, password-file, authentication-string; expected exactly one",
                        "cleave.yml:20: users[0].pasword: unknown key; did you mean 'password'?",
                        "cleave.yml:23: pool.max-idle: 'many' is not a whole number",
                        "cleave.yml:26: linters.transaction.sample: 1.5 is out of range; expected 0.0 to 1.0",
                        "cleave.yml:28: buffer.max-bytes: '64 megs' has the unknown unit 'megs'; expected a size such as 512B, 16KB, 64MB or 1GB",
                        "cleave.yml:28: buffer.max-time: '2' has no unit; expected a duration such as 500us, 50ms, 2s, 10m, 8h or 1d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-idle: 20 | max-idle: -1 | cleave.yml:23: pool.max-idle: -1 is out of range; expected 0 to 100000",
                "max-idle: 20 | max-idle: 1.5 | cleave.yml:23: pool.max-idle: '1.5' is not a whole number",
                "max-idle: 20 | max-idle: | cleave.yml:23: pool.max-idle: found no value; expected 0 to 100000",
                "max-idle: 20 | max-idle: [20] | cleave.yml:23: pool.max-idle: found a list; expected 0 to 100000",
                "max-idle: 20 | max-idle: {a: b} | cleave.yml:23: pool.max-idle: found a mapping; expected 0 to 100000",
                "max-time: 2s | max-time: 2 weeks | cleave.yml:28: buffer.max-time: '2 weeks' has the unknown unit 'weeks'; expected a duration such as 500us, 50ms, 2s, 10m, 8h or 1d",
                "max-time: 2s | max-time: 11m | cleave.yml:28: buffer.max-time: 11m is out of range; expected 1ms to 10m",
                "max-time: 2s | max-time: 999999999999999999d | cleave.yml:28: buffer.max-time: '999999999999999999d' is too large; expected a duration such as 500us, 50ms, 2s, 10m, 8h or 1d",
                "max-time: 2s | max-time: soon | cleave.yml:28: buffer.max-time: 'soon' is not a duration such as 500us, 50ms, 2s, 10m, 8h or 1d",
                "fence: lock-tables | fence: lock | cleave.yml:29: cutover.fence: 'lock' is not lock-tables, read-only or none",
                "query: warn | query: yes | cleave.yml:25: linters.query: 'yes' is not off, warn or enforce",
                "mode: warn, sample: 1.0 | mode: enforce, sample: 0.1 | cleave.yml:26: linters.transaction.sample: 0.1 would enforce at random; with 'mode: enforce' it must be 1.0",
                "transaction: {mode: warn, sample: 1.0} | transaction: warn | cleave.yml:26: linters.transaction: found a single value; expected the keys mode, sample, max-per-second",
                "admin: 127.0.0.1:6032 | admin: 127.0.0.1:6033 | cleave.yml:3: listeners.admin: 127.0.0.1:6033 conflicts with listeners.mysql (127.0.0.1:6033); use another port",
                "admin: 127.0.0.1:6032 | admin: 0.0.0.0:6080 | cleave.yml:4: listeners.http: 127.0.0.1:6080 conflicts with listeners.admin (0.0.0.0:6080); use another port",
                "admin: 127.0.0.1:6032 | admin: 6032 | cleave.yml:3: listeners.admin: '6032' has no port; expected host:port such as 127.0.0.1:3306 or [::1]:3306",
                "admin: 127.0.0.1:6032 | admin: ::1:6032 | cleave.yml:3: listeners.admin: '::1:6032' is not unique: an IPv6 address stands in brackets; expected host:port such as 127.0.0.1:3306 or [::1]:3306",
                "admin: 127.0.0.1:6032 | admin: 127.0.0.1:66000 | cleave.yml:3: listeners.admin: port 66000 is out of range; expected 0 to 65535",
                "primary: 127.0.0.1:33062 | primary: 127.0.0.1:0 | cleave.yml:14: clusters.cluster_b.primary: port 0 is out of range; expected 1 to 65535",
                "replicas: [127.0.0.1:33063] | replicas: [127.0.0.1:33061] | cleave.yml:10: clusters.cluster_a.replicas[0]: 127.0.0.1:33061 is already a server of this cluster",
                "replicas: [127.0.0.1:33063] | replicas: 127.0.0.1:33063 | cleave.yml:10: clusters.cluster_a.replicas: found a single value; expected a list of servers: [host:port, …]",
                "tls: preferred | certificate-authority: ca.pem | cleave.yml:12: clusters.cluster_a.certificate-authority: there is no file ca.pem",
                "cluster_b: | cluster b: | cleave.yml:13: clusters.cluster b: 'cluster b' is not a name of 1 to 64 letters, digits, '_', '-' or '$'",
                "default: cluster_a | default: cluster_aa | cleave.yml:17: routes.default: unknown cluster 'cluster_aa'; did you mean 'cluster_a'?",
                "default: cluster_a | users: cluster_a | cleave.yml:16: routes.default: is missing; expected the cluster of every domain without a route: one of cluster_a, cluster_b",
                "- {name: app, password: app} | - app | cleave.yml:20: users[0]: found a single value; expected an account: {name: app, password-env: APP_PASSWORD}",
                "- {name: app, password: app} | [] | cleave.yml:20: users: there are none; expected at least one account",
                "{name: app, password: app} | {password: app} | cleave.yml:20: users[0]: has no name",
                "password: app | password: app, password-env: APP | cleave.yml:20: users[0]: has several of password, password-env, password-file, authentication-string; expected exactly one",
                "password: app | password: | cleave.yml:20: users[0].password: found no value; expected a text; write \"\" for an empty password",
                "password: app | password: ${NOPE} | cleave.yml:20: users[0].password: the environment variable NOPE is not set",
                "password: app | password: 'a${b' | cleave.yml:20: users[0].password: '${' begins the name of an environment variable, as in ${CLEAVE_PASSWORD}; write $${ for the characters themselves",
                "password: app | password-env: NOPE | cleave.yml:20: users[0].password-env: the environment variable NOPE is not set",
                "password: app | password: app, clusters: {cluster_c: {user: a, password: b}} | cleave.yml:20: users[0].clusters.cluster_c: unknown cluster 'cluster_c'; did you mean 'cluster_a'?",
                "password: app | password: app, clusters: {cluster_b: {name: a, password: b}} | cleave.yml:20: users[0].clusters.cluster_b.user: is missing; expected the account's name",
                "password: app | password-file: nope | cleave.yml:20: users[0].password-file: there is no file nope",
                "database: github | database: github extra: 1 | cleave.yml:5: not YAML: mapping values are not allowed here",
                "schema-domains: schema-domains.yml | schema-domains: nope.yml | cleave.yml:6: schema-domains: there is no file nope.yml",
            })
    void saysWhatIsWrongAndWhatWouldBeRight(String from, String to, String problem) {
        assertThat(example(from, to.strip()).problems()).contains(problem);
    }

    @Test
    void reportsUnknownTopLevelKeysAndSections() {
        assertThat(minimal("user: []\nzzzzzz: 1\npool: 5\n"))
                .containsExactly(
                        "cleave.yml:7: user: unknown key; did you mean 'users'?",
                        "cleave.yml:8: zzzzzz: unknown key; expected one of listeners, tls, database, schema-domains, compression, pool, linters,"
                                + " buffer, cutover, health, limits, state, clusters, routes, users, admin-users",
                        "cleave.yml:9: pool: found a single value; expected the keys max-connections-per-server, max-idle,"
                                + " idle-timeout, max-waiting, acquire-timeout, connect-timeout, max-prepared-statements-per-connection,"
                                + " max-prepared-bytes-per-connection, max-prepared-statements-per-server");
    }

    @Test
    void reportsKeysAndAccountsThatStandTwice() {
        assertThat(minimal("  - {name: app, password: x}\npool: {max-idle: 1, max-idle: 2}\npool: {}\n"))
                .containsExactly(
                        "cleave.yml:7: users[1]: account 'app' stands twice; first on line 6",
                        "cleave.yml:8: pool.max-idle: stands twice; first on line 8",
                        "cleave.yml:9: pool: stands twice; first on line 8");
    }

    @Test
    void needsClustersAndUsers() {
        assertThat(file("database: github\n").problems())
                .containsExactly(
                        "cleave.yml: clusters: is missing; expected at least one cluster by name",
                        "cleave.yml: users: is missing; expected the accounts with which applications log in");
        assertThat(file("clusters: {a: {}}\nusers: [{name: a, password: b}]").problems())
                .containsExactly(
                        "cleave.yml:1: clusters.a.control: is missing; expected the MySQL account for health checks and cutovers: {user: cleave, password-env: …}",
                        "cleave.yml:1: clusters.a.primary: is missing; expected host:port");
    }

    @Test
    void needsAdminUsersForTheAdminListener() {
        assertThat(minimal("listeners: {admin: 127.0.0.1:6032}\n"))
                .containsExactly("cleave.yml:7: listeners.admin: nobody could log in: there are no admin-users");
    }

    @Test
    void needsBothCertificateAndKey() {
        assertThat(minimal("tls: {certificate: cleave.yml}\n"))
                .containsExactly("cleave.yml:7: tls.certificate: needs tls.key too");
        assertThat(minimal("tls: {certificate: a.pem, key: b.pem}\n"))
                .containsExactly("cleave.yml:7: tls.certificate: there is no file a.pem");
    }

    @Test
    void neverShowsASecretInAProblem() {
        assertThat(minimal("  - {name: x, authentication-string: hunter2}\n"))
                .singleElement()
                .asString()
                .startsWith("cleave.yml:7: users[1].authentication-string: is neither '*' with 40 hexadecimal digits")
                .doesNotContain("hunter2");
    }

    @Test
    void reportsProblemsOfTheSchemaDomainsFileByItsOwnLines() {
        assertThat(ConfigFiles.example(directory)
                        .file("schema-domains.yml", """
                                gists:
                                  - gists
                                  - a.b.c
                                  - `quoted`
                                users: [users, gists, github.users]
                                default: [x]
                                empty: []
                                none:
                                one two: [y]
                                """.replace("`quoted`", "'`quoted`'"))
                        .problems())
                .containsExactly(
                        "schema-domains.yml:3: gists[1]: 'a.b.c' is not a table's name; expected table or schema.table, without quotes",
                        "schema-domains.yml:4: gists[2]: '`quoted`' is not a table's name; expected table or schema.table, without quotes",
                        "schema-domains.yml:5: users[1]: table github.gists stands twice; first in domain 'gists' on line 2",
                        "schema-domains.yml:5: users[2]: table github.users stands twice; first in domain 'users' on line 5",
                        "schema-domains.yml:6: default: no domain can have this name: in routes it stands for tables in no domain",
                        "schema-domains.yml:7: empty: has no tables",
                        "schema-domains.yml:8: none: found no value; expected a list of tables",
                        "schema-domains.yml:9: one two: 'one two' is not a name of 1 to 64 letters, digits, '_', '-' or '$'");
    }

    @Test
    void needsADatabaseForTablesWithoutSchema() {
        assertThat(example("database: github", "#")
                        .file("schema-domains.yml", "gists: [gists, x.y]")
                        .problems())
                .containsExactly(
                        "schema-domains.yml:1: gists[0]: 'gists' has no schema; write schema.table, or give 'database' in cleave.yml");
    }

    @Test
    void reportsFilesThatAreNotYaml() {
        assertThat(file("").problems()).containsExactly("cleave.yml: the file is empty");
        assertThat(file("# only a comment\n").problems()).containsExactly("cleave.yml: the file is empty");
        assertThat(file("just text").problems())
                .containsExactly("cleave.yml:1: expected 'key: value' lines, found a single value");
        assertThat(file("- a\n- b\n").problems())
                .containsExactly("cleave.yml:1: expected 'key: value' lines, found a list");
        assertThat(file("a: 1\n\tb: 2\n").problems())
                .containsExactly("cleave.yml:2: a tab; YAML is indented with spaces");
        assertThat(file("a: [1, 2\nb: 3\n").problems())
                .containsExactly(
                        "cleave.yml:2: not YAML: while parsing a flow sequence, expected ',' or ']', but got :");
        assertThat(file("a: 1\n---\nb: 2\n").problems())
                .containsExactly(
                        "cleave.yml:2: not YAML: expected a single document in the stream, but found another document");
        assertThat(file("a: 1\nb: \u0007\n").problems())
                .containsExactly("cleave.yml:2: a character that YAML does not allow: U+0007");
        assertThat(file("[a, b]: 1\n").problems()).contains("cleave.yml:1: found a list as key; expected a word");
        assertThat(file("a: *nowhere\n").problems())
                .containsExactly("cleave.yml:1: not YAML: found undefined alias nowhere");
    }

    @Test
    void reportsFilesThatCannotBeRead() throws IOException {
        var files = new ConfigFiles(directory);
        assertThat(files.problems()).containsExactly("cleave.yml: there is no such file");

        byte[] latin1 = "a: b\nc: d\ne: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(files.file("cleave.yml", latin1).problems())
                .containsExactly("cleave.yml:3: the file is not UTF-8; save it with the encoding UTF-8");

        Files.delete(directory.resolve("cleave.yml"));
        Files.createDirectory(directory.resolve("cleave.yml"));
        assertThat(files.problems()).containsExactly("cleave.yml: this is a directory; expected a file");
    }

    private ConfigFiles file(String text) {
        return new ConfigFiles(directory).file("cleave.yml", text);
    }

    private List<String> minimal(String more) {
        return file(ConfigFiles.MINIMAL + more).problems();
    }

    private ConfigFiles example(String... fromTo) {
        String text = ConfigFiles.EXAMPLE;
        for (int i = 0; i < fromTo.length; i += 2) {
            assertThat(text).contains(fromTo[i]);
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return ConfigFiles.example(directory).file("cleave.yml", text);
    }
}
