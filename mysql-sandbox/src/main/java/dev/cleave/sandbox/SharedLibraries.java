package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two libraries that MySQL's own builds for Linux expect on the machine and that minimal systems lack.
 *
 * <p>On Debian and Ubuntu {@code apt-get download} needs no root, so the missing one is put beside the server's private
 * libraries, where its run path looks first. Elsewhere the message says what to install.
 */
final class SharedLibraries {
    private static final Pattern MISSING = Pattern.compile("error while loading shared libraries: (\\S+?):");

    /** Debian 13 and Ubuntu 24.04 renamed libaio's package and its file, not its interface. */
    private static final Map<String, List<String>> PACKAGES = Map.of(
            "libaio.so.1", List.of("libaio1", "libaio1t64"),
            "libnuma.so.1", List.of("libnuma1"));

    private static final long TIMEOUT_SECONDS = 120;

    private SharedLibraries() {}

    /** The library that a program's output complains of, if it does. */
    static Optional<String> missing(String output) {
        var matcher = MISSING.matcher(output);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What the user can do about a library that could not be had. */
    static SandboxException cannotRun(Path home, String library) {
        return new SandboxException(("MySQL in %s needs %s, which is not installed (Debian, Ubuntu: apt-get install"
                        + " libaio1 libnuma1, from Debian 13 and Ubuntu 24.04 libaio1t64; Fedora, RHEL: dnf install"
                        + " libaio numactl-libs)")
                .formatted(home, library));
    }

    /** Puts the library into the home's {@code lib/private}; false where this machine offers no way without root. */
    static boolean supply(Path home, String library, Progress progress) {
        var packages = PACKAGES.getOrDefault(library, List.of());
        if (packages.isEmpty() || Command.onPath("apt-get").isEmpty()) {
            return false;
        }
        progress.say("MySQL needs " + library + ", which this machine lacks: taking it from its Debian package");
        try {
            var scratch = Files.createTempDirectory("cleave-lib-");
            try {
                return packages.stream().anyMatch(name -> download(scratch, name))
                        && install(scratch, library, home.resolve("lib").resolve("private"));
            } finally {
                FileTree.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Images are often shipped without package lists; then apt gets lists of its own in the scratch folder. */
    private static boolean download(Path scratch, String name) {
        var ownLists = List.of(
                "-oDir::State::Lists=" + scratch.resolve("lists"),
                "-oDir::Cache=" + scratch.resolve("cache"),
                "-oAPT::Sandbox::User=");
        return apt(scratch, List.of(), "download", name)
                || (apt(scratch, ownLists, "update") && apt(scratch, ownLists, "download", name));
    }

    private static boolean apt(Path scratch, List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of("apt-get", "-q"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        return Command.run(scratch, command, TIMEOUT_SECONDS).succeeded();
    }

    private static boolean install(Path scratch, String library, Path target) throws IOException {
        for (var archive : filesIn(scratch, ".*\\.deb")) {
            Command.run(scratch, List.of("dpkg", "-x", archive.toString(), "unpacked"), TIMEOUT_SECONDS);
        }
        var found = filesIn(scratch, Pattern.quote(library) + ".*").stream().findFirst();
        if (found.isEmpty()) {
            return false;
        }
        Files.createDirectories(target);
        var partial = Files.createTempFile(target, library, ".partial");
        Files.copy(found.get(), partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, target.resolve(library), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static List<Path> filesIn(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }
}
