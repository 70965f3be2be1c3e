package dev.cleave.it.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands of a guide in Markdown, in their order: each block of {@code sh}, with the block of {@code text} that follows it. */
final class Guide {
    private static final Pattern BLOCKS =
            Pattern.compile("^```sh\\n(.*?)^```$(?:\\n+^```text\\n(.*?)^```$)?", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern EXIT_CODE = Pattern.compile("# exit code (\\d+)\\s*$");

    private Guide() {}

    /**
     * @param line where it stands
     * @param expected what it prints; in a line … stands for any text, and a line of … for any lines
     */
    record Command(int line, String commands, String expected) {
        /** What the last comment says, or 0. */
        int exitCode() {
            Matcher matcher = EXIT_CODE.matcher(commands);
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        }

        /** Whether this is what the guide shows; how wide columns are, and lines around a table, do not count. */
        boolean prints(String output) {
            String pattern = lines(expected).stream()
                    .map(line -> line.equals("…") ? "(?:.*\\n)*?" : anyText(line) + "\\n")
                    .collect(Collectors.joining());
            String text = lines(output).stream().map(line -> line + "\n").collect(Collectors.joining());
            return Pattern.matches(pattern, text);
        }

        private static String anyText(String line) {
            return Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        }

        private static List<String> lines(String text) {
            return text.lines()
                    .map(line -> line.strip().replaceAll("\\s+", " "))
                    .filter(line -> !line.isEmpty() && !line.matches("\\+[-+]+"))
                    .toList();
        }
    }

    static List<Command> commands(Path markdown) throws IOException {
        String text = Files.readString(markdown);
        var commands = new ArrayList<Command>();
        for (MatchResult block : BLOCKS.matcher(text).results().toList()) {
            int line = (int) text.substring(0, block.start()).lines().count() + 1;
            commands.add(new Command(line, block.group(1), block.group(2) == null ? "…" : block.group(2)));
        }
        return commands;
    }
}
