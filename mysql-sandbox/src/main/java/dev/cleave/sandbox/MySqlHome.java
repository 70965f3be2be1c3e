package dev.cleave.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of one MySQL or MariaDB. Immutable; finding one may download and unpack, and so take minutes once. */
public final class MySqlHome {
    private static final long TIMEOUT_SECONDS = 30;
    private static final int MOST_MISSING_LIBRARIES = 5;

    private final Path directory;
    private final HomeLayout layout;
    private final ServerVersion version;

    private MySqlHome(Path directory, HomeLayout layout, ServerVersion version) {
        this.directory = directory;
        this.layout = layout;
        this.version = version;
    }

    /**
     * A MySQL of version 8.0 or later: the directory given, else {@code CLEAVE_MYSQL_HOME}, else {@code mysqld} on the PATH,
     * else the one from Maven Central.
     *
     * @throws SandboxException if there is none, or if the one named cannot be used
     */
    public static MySqlHome find(Optional<Path> explicit, Progress progress) {
        return explicit.or(() -> named("CLEAVE_MYSQL_HOME"))
                .map(MySqlHome::at)
                .or(() -> onPath(progress))
                .orElseGet(() -> fetched(Distribution.MYSQL, progress));
    }

    /** A MariaDB: the directory given, else {@code CLEAVE_MARIADB_HOME}, else the one from Maven Central. */
    public static MySqlHome mariaDb(Optional<Path> explicit, Progress progress) {
        return explicit.or(() -> named("CLEAVE_MARIADB_HOME"))
                .map(MySqlHome::at)
                .orElseGet(() -> fetched(Distribution.MARIADB, progress));
    }

    /** The server in this directory: an unpacked tarball, a prefix such as {@code /usr}, or a folder with a wrapper script. */
    public static MySqlHome at(Path directory) {
        var absolute = directory.toAbsolutePath().normalize();
        var layout = HomeLayout.of(absolute)
                .orElseThrow(() -> new SandboxException("no bin/mysqld (nor sbin/mysqld) in " + absolute));
        return new MySqlHome(absolute, layout, probe(absolute, layout));
    }

    private static Optional<Path> named(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Optional<MySqlHome> onPath(Progress progress) {
        return Command.onPath("mysqld").flatMap(mysqld -> {
            var layout = HomeLayout.installed(mysqld);
            var run = runVersion(mysqld.getParent(), layout);
            if (!run.succeeded() || !ServerVersion.parse(run.output()).isMySqlFrom(8, 0)) {
                progress.say("Not using " + mysqld + ": it is no MySQL 8.0 or later");
                return Optional.empty();
            }
            if (isConfined(mysqld)) {
                progress.say("Not using " + mysqld + ": AppArmor allows it no data directory but its own");
                return Optional.empty();
            }
            return Optional.of(new MySqlHome(mysqld.getParent(), layout, ServerVersion.parse(run.output())));
        });
    }

    /** Ubuntu's package confines its server to {@code /var/lib/mysql}. */
    private static boolean isConfined(Path mysqld) {
        return mysqld.startsWith("/usr/sbin") && Files.exists(Path.of("/etc/apparmor.d/usr.sbin.mysqld"));
    }

    private static MySqlHome fetched(Distribution distribution, Progress progress) {
        var directory = distribution.home(progress);
        var layout = HomeLayout.of(directory).orElseThrow();
        for (int i = 0; i < MOST_MISSING_LIBRARIES; i++) {
            var missing = SharedLibraries.missing(runVersion(directory, layout).output());
            if (missing.isEmpty()) {
                break;
            }
            if (!SharedLibraries.supply(directory, missing.get(), progress)) {
                throw SharedLibraries.cannotRun(directory, missing.get());
            }
        }
        return new MySqlHome(directory, layout, probe(directory, layout));
    }

    private static ServerVersion probe(Path directory, HomeLayout layout) {
        var run = runVersion(directory, layout);
        SharedLibraries.missing(run.output()).ifPresent(library -> {
            throw SharedLibraries.cannotRun(directory, library);
        });
        if (!run.succeeded()) {
            throw new SandboxException(
                    "`%s --version` failed: %s".formatted(String.join(" ", layout.program()), run.tail()));
        }
        return ServerVersion.parse(run.output());
    }

    private static Command runVersion(Path directory, HomeLayout layout) {
        var command = Stream.concat(layout.program().stream(), Stream.of("--version"));
        return Command.run(directory, command.toList(), TIMEOUT_SECONDS);
    }

    public Path directory() {
        return directory;
    }

    public ServerVersion version() {
        return version;
    }

    /** The beginning of every command line that runs this server: no option files, and where its own files are. */
    List<String> mysqld() {
        return Stream.of(
                        layout.program(),
                        layout.passesDefaults() ? List.<String>of() : List.of("--no-defaults"),
                        layout.options())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return version + " in " + directory;
    }
}
