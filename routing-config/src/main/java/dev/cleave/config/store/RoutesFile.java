package dev.cleave.config.store;

import dev.cleave.config.Route;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text in which routes are stored: YAML that an operator can read and, while Cleave is stopped, edit. Reading is strict. The last line, which ends
 * a YAML document, proves that the file is complete.
 */
final class RoutesFile {
    private static final String HEADER = "# Routes in force, written by Cleave. Edit only while Cleave is stopped.\n";
    private static final String END = "...";
    private static final Pattern EPOCH = Pattern.compile("epoch: ([0-9]{1,18})");
    private static final Pattern ROUTE = Pattern.compile(
            " *- *\\{domain: \"([^\"]+)\", cluster: \"([^\"]+)\", epoch: ([0-9]{1,18}), source: (config|flip|cutover), since: ([-0-9T:.Z]+)}");

    private RoutesFile() {}

    static String format(StoredRoutes stored) {
        var text = new StringBuilder(HEADER)
                .append("format: 1\nepoch: ")
                .append(stored.epoch())
                .append("\nroutes:\n");
        for (Route route : stored.routes()) {
            text.append("  - {domain: \"%s\", cluster: \"%s\", epoch: %d, source: %s, since: %s}\n"
                    .formatted(route.domain(), route.cluster(), route.epoch(), route.source(), route.since()));
        }
        return text.append(END).append('\n').toString();
    }

    /** @throws IllegalArgumentException says which line is not understood */
    static StoredRoutes parse(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        if (lines.isEmpty() || !lines.getLast().equals(END)) {
            throw new IllegalArgumentException("the file is not complete: its last line should be '" + END + "'");
        }
        Parser parser = new Parser();
        for (int i = 0; i < lines.size() - 1; i++) {
            parser.line(i + 1, lines.get(i));
        }
        return parser.result();
    }

    /** What was read so far; used for one file. */
    private static final class Parser {
        private long epoch;
        private final List<Route> routes = new ArrayList<>();

        void line(int number, String line) {
            Matcher epochLine = EPOCH.matcher(line);
            Matcher routeLine = ROUTE.matcher(line);
            if (epochLine.matches()) {
                epoch = Long.parseLong(epochLine.group(1));
            } else if (routeLine.matches()) {
                routes.add(route(number, routeLine));
            } else if (!line.isBlank()
                    && !line.startsWith("#")
                    && !line.equals("format: 1")
                    && !line.equals("routes:")) {
                throw new IllegalArgumentException("line " + number + " is not understood: " + line);
            }
        }

        private static Route route(int number, Matcher line) {
            try {
                return new Route(
                        line.group(1),
                        line.group(2),
                        Long.parseLong(line.group(3)),
                        Route.Source.valueOf(line.group(4).toUpperCase(Locale.ROOT)),
                        Instant.parse(line.group(5)));
            } catch (DateTimeException _) {
                throw new IllegalArgumentException("line " + number + " has no valid time: " + line.group(5));
            }
        }

        StoredRoutes result() {
            if (epoch < 1 || routes.stream().anyMatch(route -> route.epoch() > epoch)) {
                throw new IllegalArgumentException("the epoch is missing, or a route is newer than it");
            }
            if (routes.stream().map(Route::domain).distinct().count() != routes.size()) {
                throw new IllegalArgumentException("a domain stands twice");
            }
            return new StoredRoutes(epoch, routes);
        }
    }
}
