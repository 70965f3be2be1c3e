package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the server in a directory is called: an unpacked tarball, an installation, Debian packages unpacked into a folder, or
 * a wrapper script in place of the program.
 *
 * @param program the command that runs mysqld
 * @param options where it finds its own files; empty where it knows
 * @param passesDefaults whether the program itself says {@code --no-defaults}, which may be said only once
 */
record HomeLayout(List<String> program, List<String> options, boolean passesDefaults) {
    private static final List<String> PLACES = List.of(
            "bin/mysqld",
            "sbin/mysqld",
            "usr/sbin/mysqld",
            "libexec/mysqld",
            "bin/mariadbd",
            "sbin/mariadbd",
            "usr/sbin/mariadbd");
    private static final int LONGEST_SCRIPT = 64 * 1024;

    static Optional<HomeLayout> of(Path directory) {
        return PLACES.stream()
                .map(directory::resolve)
                .filter(file -> Files.isExecutable(file) && Files.isRegularFile(file))
                .findFirst()
                .map(mysqld -> of(directory, mysqld));
    }

    /** A server that was installed where it was built for: it finds its files by itself. */
    static HomeLayout installed(Path mysqld) {
        return script(mysqld).orElseGet(() -> new HomeLayout(List.of(mysqld.toString()), List.of(), false));
    }

    private static HomeLayout of(Path directory, Path mysqld) {
        return script(mysqld)
                .or(() -> foreignPackages(directory, mysqld))
                .orElseGet(() -> new HomeLayout(
                        List.of(mysqld.toString()),
                        Files.isDirectory(directory.resolve("share")) ? List.of("--basedir=" + directory) : List.of(),
                        false));
    }

    /** A script knows the paths of what it wraps; all that matters here is which options it says already. */
    private static Optional<HomeLayout> script(Path mysqld) {
        try {
            if (Files.size(mysqld) > LONGEST_SCRIPT) {
                return Optional.empty();
            }
            var text = Files.readString(mysqld, StandardCharsets.ISO_8859_1);
            return text.startsWith("#!")
                    ? Optional.of(new HomeLayout(
                            List.of(mysqld.toString()),
                            List.of(),
                            text.contains("--no-defaults") || text.contains("--defaults-")))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packages of another release bring a C library of their own, and only that folder's loader fits it. */
    private static Optional<HomeLayout> foreignPackages(Path directory, Path mysqld) {
        var usr = directory.resolve("usr");
        return loader(usr)
                .map(loader -> new HomeLayout(
                        List.of(loader.toString(), "--library-path", libraries(usr), mysqld.toString()),
                        List.of(
                                "--basedir=" + usr,
                                "--lc-messages-dir=" + usr.resolve("share/mysql"),
                                "--plugin-dir=" + usr.resolve("lib/mysql/plugin")),
                        false));
    }

    private static Optional<Path> loader(Path usr) {
        return Stream.of("lib64/ld-linux-x86-64.so.2", "lib/ld-linux-aarch64.so.1")
                .map(usr::resolve)
                .filter(file -> Files.isExecutable(file) && !usr.equals(Path.of("/usr")))
                .findFirst();
    }

    private static String libraries(Path usr) {
        return Stream.of("lib/x86_64-linux-gnu", "lib/aarch64-linux-gnu")
                .map(usr::resolve)
                .filter(Files::isDirectory)
                .map(Path::toString)
                .findFirst()
                .orElse(usr.resolve("lib").toString());
    }
}
