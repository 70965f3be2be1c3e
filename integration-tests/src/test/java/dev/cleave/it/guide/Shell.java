package dev.cleave.it.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One bash that runs commands one after the other, so that variables, functions and processes behind stay. Used by one thread. */
final class Shell implements AutoCloseable {
    private static final String END = "-- end of commands --";

    private final Process process;
    private final BufferedReader output;

    private Shell(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Shell start(Path folder, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder("bash", "--noprofile", "--norc")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Shell(builder.start());
    }

    /** @param output of stdout and stderr */
    record Result(int exitCode, String output) {}

    Result run(String commands) throws IOException {
        var writer = process.outputWriter(StandardCharsets.UTF_8);
        writer.write("{\n" + commands + "\n} </dev/null\nprintf '\\n%s %s\\n' '" + END + "' $?\n");
        writer.flush();
        var text = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(END)) {
                return new Result(Integer.parseInt(line.substring(END.length() + 1)), text.toString());
            }
            text.append(line).append('\n');
        }
        throw new AssertionError("bash ended:\n" + text);
    }

    /** Ends it, with everything that it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
