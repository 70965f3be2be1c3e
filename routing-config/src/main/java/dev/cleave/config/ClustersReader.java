package dev.cleave.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code clusters}: by name, each with its servers and its control account. */
final class ClustersReader {
    static final List<String> KEYS = List.of(
            "primary",
            "replicas",
            "control",
            "replication",
            "tls",
            "certificate-authority",
            "client-certificate",
            "client-key",
            "compression");

    static final List<String> REPLICATION_KEYS =
            List.of("user", "password", "password-env", "password-file", "address");

    /** Names of clusters and domains are words of admin SQL, so they need no quotes there. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$-]{1,64}");

    static final String NAME_EXPECTED = "a name of 1 to 64 letters, digits, '_', '-' or '$'";

    private static final ValueType<TlsMode> TLS_MODE = ValueType.choice(TlsMode.class);
    private static final ValueType<ClusterCompression> COMPRESSION = ValueType.choice(ClusterCompression.class);
    private static final Pattern HAS_PORT = Pattern.compile("[^:]*:[0-9]*|\\[.*]:[0-9]*");

    private final Path directory;
    private final CredentialReader credentials;
    private final Problems problems;

    ClustersReader(Path directory, CredentialReader credentials, Problems problems) {
        this.directory = directory;
        this.credentials = credentials;
        this.problems = problems;
    }

    SequencedMap<String, ClusterConfig> read(YamlMap clusters) {
        var read = new LinkedHashMap<String, ClusterConfig>();
        clusters.values().forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                problems.add(value.key(), "'" + name + "' is not " + NAME_EXPECTED);
            }
            value.map("the keys " + String.join(", ", KEYS))
                    .flatMap(map -> readCluster(name, map))
                    .ifPresent(cluster -> read.put(name, cluster));
        });
        return read;
    }

    private Optional<ClusterConfig> readCluster(String name, YamlMap map) {
        map.allowOnly(KEYS);
        Optional<Endpoint> primary = map.require("primary", "host:port").flatMap(this::server);
        List<Endpoint> replicas = map.find("replicas").map(this::servers).orElse(List.of());
        Optional<ServerAccount> control = map.require(
                        "control", "the MySQL account for health checks and cutovers: {user: cleave, password-env: …}")
                .flatMap(this::control);
        Optional<ReplicationAccount> replication = map.find("replication").flatMap(this::replication);
        TlsMode tls = map.find("tls")
                .flatMap(value -> parse(value, TLS_MODE.parser(), TLS_MODE.expected()))
                .orElse(ClusterConfig.DEFAULT_TLS);
        ClusterCompression compression = map.find("compression")
                .flatMap(value -> parse(value, COMPRESSION.parser(), COMPRESSION.expected()))
                .orElse(ClusterConfig.DEFAULT_COMPRESSION);
        Optional<Path> authority = map.find("certificate-authority").flatMap(this::readableFile);
        if (primary.isEmpty() || control.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClusterConfig(
                    name,
                    primary.get(),
                    replicas,
                    control.get(),
                    replication,
                    tls,
                    clientCertificate(name, map),
                    compression,
                    authority));
        } catch (InvalidSettingException e) {
            problems.add(e);
            return Optional.empty();
        }
    }

    private Optional<TlsConfig> clientCertificate(String name, YamlMap map) {
        Optional<Path> certificate = map.find("client-certificate").flatMap(this::readableFile);
        Optional<Path> key = map.find("client-key").flatMap(this::readableFile);
        if (certificate.isPresent() != key.isPresent()) {
            throw new InvalidSettingException("clusters." + name, "client-certificate and client-key need each other");
        }
        return certificate.map(path -> new TlsConfig(path, key.orElseThrow()));
    }

    private List<Endpoint> servers(YamlValue list) {
        var servers = new ArrayList<Endpoint>();
        for (YamlValue item : list.list("a list of servers: [host:port, …]")) {
            problems.seen(item.key(), item.line());
            server(item).ifPresent(servers::add);
        }
        return servers;
    }

    private Optional<Endpoint> server(YamlValue value) {
        return parse(value, ClustersReader::parseServer, "host:port");
    }

    private static Endpoint parseServer(String text) {
        boolean complete = HAS_PORT.matcher(text).matches() || text.indexOf(':') >= 0 && !text.endsWith("]");
        Endpoint endpoint = Endpoint.parse(complete ? text : text + ":" + ClusterConfig.DEFAULT_PORT);
        if (endpoint.port() == 0) {
            throw new IllegalArgumentException("port 0 is out of range; expected 1 to 65535");
        }
        return endpoint;
    }

    private Optional<ServerAccount> control(YamlValue value) {
        Optional<YamlMap> map = value.map("an account: {user: cleave, password-env: CLEAVE_CONTROL_PASSWORD}");
        map.ifPresent(m -> m.allowOnly(CredentialReader.SERVER_ACCOUNT_KEYS));
        return map.flatMap(m -> credentials.serverAccount(value, m));
    }

    private Optional<ReplicationAccount> replication(YamlValue value) {
        Optional<YamlMap> map = value.map("an account: {user: repl, password-env: CLEAVE_REPLICATION_PASSWORD}");
        map.ifPresent(m -> m.allowOnly(REPLICATION_KEYS));
        Optional<Endpoint> address = map.flatMap(m -> m.find("address")).flatMap(this::server);
        return map.flatMap(m -> credentials.serverAccount(value, m))
                .map(account -> new ReplicationAccount(account.user(), account.password(), address));
    }

    private Optional<Path> readableFile(YamlValue value) {
        return parse(
                value,
                text -> ReadableFile.require(
                        value.key(), directory.resolve(text).normalize()),
                "a PEM file");
    }

    private <T> Optional<T> parse(YamlValue value, Function<String, T> parser, String expected) {
        try {
            return value.text(expected).map(parser);
        } catch (InvalidSettingException e) {
            problems.add(e);
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
        }
        return Optional.empty();
    }
}
