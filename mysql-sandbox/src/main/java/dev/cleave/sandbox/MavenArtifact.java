package dev.cleave.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A file that the user's own Maven fetches, so that mirrors, proxies, credentials and the local repository of {@code
 * settings.xml} are honoured.
 *
 * @param classifier empty for none
 * @param bytes its size, for the progress bar; an estimate will do
 */
record MavenArtifact(String group, String name, String version, String type, String classifier, long bytes) {
    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0";
    private static final long TIMEOUT_SECONDS = Duration.ofHours(2).toSeconds();

    String coordinates() {
        return String.join(":", group, name, version, type) + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    private String fileName() {
        return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + type;
    }

    private Path folderIn(Path repository) {
        return repository.resolve(group.replace('.', '/')).resolve(name).resolve(version);
    }

    /** The file in the local repository, downloaded if it is not there yet; {@code scratch} must be an existing folder. */
    Path fetch(Path scratch, Progress progress) {
        var folder = folderIn(LocalRepository.directory());
        var file = folder.resolve(fileName());
        if (Files.isRegularFile(file)) {
            return file;
        }
        try (var bar = progress.bar("Downloading " + name + " " + version, bytes)) {
            download(scratch, folder, bar);
        }
        if (Files.isRegularFile(file)) {
            return file;
        }
        return copyTo(scratch);
    }

    private void download(Path scratch, Path folder, Progress.Bar bar) {
        var maven = maven("get", "-Dartifact=" + coordinates(), "-Dtransitive=false");
        var download = CompletableFuture.supplyAsync(() -> Command.run(scratch, maven, TIMEOUT_SECONDS));
        Waiting.until(Duration.ofSeconds(TIMEOUT_SECONDS), () -> {
            bar.at(largestFile(folder));
            return download.isDone();
        });
        requireSuccess(download.join());
    }

    /** Where Maven keeps its repository elsewhere than we thought, it has to hand the file over. */
    private Path copyTo(Path scratch) {
        requireSuccess(Command.run(
                scratch,
                maven("copy", "-Dartifact=" + coordinates(), "-DoutputDirectory=" + scratch),
                TIMEOUT_SECONDS));
        return scratch.resolve(fileName());
    }

    private static List<String> maven(String goal, String... options) {
        var inMavenHome = Optional.ofNullable(System.getenv("MAVEN_HOME"))
                .map(home -> Path.of(home, "bin", "mvn"))
                .filter(Files::isExecutable);
        var program = Command.onPath("mvn")
                .or(() -> inMavenHome)
                .orElseThrow(() -> new SandboxException("no MySQL and no `mvn` on the PATH to fetch it with:"
                        + " install Maven, or name a MySQL with --mysql-home DIR or CLEAVE_MYSQL_HOME"));
        var command = new ArrayList<>(List.of(program.toString(), "-B", PLUGIN + ":" + goal));
        command.addAll(List.of(options));
        return command;
    }

    private void requireSuccess(Command maven) {
        if (!maven.succeeded()) {
            var reason = maven.output()
                    .lines()
                    .filter(line -> line.contains("ERROR"))
                    .findFirst()
                    .orElseGet(maven::tail);
            throw new SandboxException("Maven could not fetch " + coordinates() + ": " + reason.strip());
        }
    }

    /** The partial file's name differs between Maven versions; it is the largest one in any case. */
    private static long largestFile(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
