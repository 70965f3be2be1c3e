package dev.cleave.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who does what a guide says, with two servers of which the second replicates the first, and compares what it prints. Used by one thread. */
record Reader(Path folder) {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Runs all commands of {@code docs/<guide>}. */
    void follow(String guide) throws Exception {
        List<Guide.Command> commands = Guide.commands(ROOT.resolve("docs").resolve(guide));
        assertThat(commands).hasSizeGreaterThan(10);
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        try (MySqlServer a = MySqlServer.start(home);
                MySqlServer b = MySqlServer.start(home)) {
            Account.createAll(a);
            Account.createAll(b);
            Replication.start(a, b);
            b.execute("SET GLOBAL super_read_only = ON");
            try (Shell shell = Shell.start(ROOT, environment(home, a, b))) {
                for (Guide.Command command : commands) {
                    run(guide, command, shell);
                }
            }
        }
    }

    private static void run(String guide, Guide.Command command, Shell shell) throws IOException {
        Shell.Result result = shell.run(command.commands());
        String told = "%s:%d\n%s\nwas to print\n%s\nbut printed\n%s"
                .formatted(guide, command.line(), command.commands(), command.expected(), result.output());
        assertThat(result.exitCode()).as(told).isEqualTo(command.exitCode());
        assertThat(command.prints(result.output())).as(told).isTrue();
    }

    private Map<String, String> environment(MySqlHome home, MySqlServer a, MySqlServer b) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("PATH", programs() + ":" + home.directory().resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("TMPDIR", Files.createDirectory(folder.resolve("tmp")).toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("CLUSTER_A", a.address());
        environment.put("CLUSTER_B", b.address());
        environment.put("CLEAVE_PORT", freePort());
        environment.put("CLEAVE_ADMIN_PORT", freePort());
        environment.put("CLEAVE_CONTROL_PASSWORD", Account.CONTROL.password());
        environment.put("CLEAVE_ADMIN_PASSWORD", "admin");
        environment.put("APP_PASSWORD", Account.APPLICATION.password());
        return environment;
    }

    /** A folder with {@code cleave}, made of the classes that are tested. */
    private Path programs() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path cleave = Files.writeString(programs.resolve("cleave"), """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
                  --sun-misc-unsafe-memory-access=allow -cp '%s' dev.cleave.server.Main "$@"
                """.formatted(
                        System.getProperty("java.home"), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(cleave, PosixFilePermissions.fromString("rwxr-xr-x"));
        return programs;
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
