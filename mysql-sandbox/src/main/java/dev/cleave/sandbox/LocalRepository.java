package dev.cleave.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The user's local Maven repository, found without starting Maven. Only a good guess: where it is wrong, the download
 * shows no progress and the file is copied once more, but nothing breaks.
 */
final class LocalRepository {
    private static final Pattern OPTION = Pattern.compile("-Dmaven\\.repo\\.local=(\\S+)");
    private static final Pattern SETTING = Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");

    private LocalRepository() {}

    static Path directory() {
        var home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        // Surefire and Failsafe hand it to the JVM of the tests under the second name.
                        Optional.ofNullable(System.getProperty("maven.repo.local")),
                        Optional.ofNullable(System.getProperty("localRepository")),
                        firstMatch(OPTION, environment("MAVEN_ARGS")),
                        firstMatch(OPTION, environment("MAVEN_OPTS")),
                        firstMatch(SETTING, settings(home))
                                .map(value -> value.replace("${user.home}", home.toString())))
                .flatMap(Optional::stream)
                .map(Path::of)
                .findFirst()
                .orElseGet(() -> home.resolve(".m2").resolve("repository"));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static String settings(Path home) {
        var file = home.resolve(".m2").resolve("settings.xml");
        return Files.isReadable(file) ? Command.read(file).replaceAll("(?s)<!--.*?-->", "") : "";
    }

    private static Optional<String> firstMatch(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
