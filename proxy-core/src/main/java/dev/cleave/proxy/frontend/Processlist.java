package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.frontend.CatalogSql.Column;
import dev.cleave.sql.CatalogTable;
import dev.cleave.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The process list as one server would give it: a row for each session of this proxy, under the number by which its client knows it; of what runs, the row of the
 * server's thread that runs it; and the threads of the statement's own server that are not this proxy's. Rows travel as {@link CatalogSql} says.
 *
 * <p>A snapshot, made for one statement; confined to its session's event loop.
 */
final class Processlist {
    /** Characters of {@code INFO}. */
    private static final int LONGEST_INFO = 65_535;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Session session;
    private final List<ClientProcess> processes;
    private final List<ClientProcess> withoutThread = new ArrayList<>();
    private final Map<Integer, SortedMap<Long, ClientProcess>> byThread = new HashMap<>();

    private Processlist(Session session, List<ClientProcess> processes) {
        this.session = session;
        this.processes = processes;
        show(_ -> true);
    }

    /** All sessions of this proxy, whoever may see them. */
    List<ClientProcess> processes() {
        return processes;
    }

    /** Whether there are sessions that not everybody may see. */
    boolean hasOtherUsers() {
        return processes.stream().anyMatch(process -> !isOwnUsers(process));
    }

    /** The user that asks may see nobody else. */
    void showOwnUserOnly() {
        show(this::isOwnUsers);
    }

    boolean isOwnUsers(ClientProcess process) {
        return process.user().equals(session.login().user());
    }

    private void show(Predicate<ClientProcess> visible) {
        withoutThread.clear();
        byThread.clear();
        for (ClientProcess process : processes) {
            if (visible.test(process) && !isWithThread(process)) {
                withoutThread.add(process);
            }
        }
    }

    /** Two of the same number hold connections to different servers behind one address: only one of them is found there. */
    private boolean isWithThread(ClientProcess process) {
        return process.cluster() >= 0
                && byThread.computeIfAbsent(process.cluster(), _ -> new TreeMap<>())
                                .putIfAbsent(process.thread(), process)
                        == null;
    }

    /**
     * Asks all event loops for their sessions.
     *
     * @param state of the session that asks, for its {@code statement}
     * @param then called on the session's event loop, perhaps before this returns
     */
    static void take(Session session, String state, byte[] statement, Consumer<Processlist> then) {
        String text = new String(statement, UTF_8);
        String info = text.substring(0, Math.min(LONGEST_INFO, text.length()));
        List<Worker> workers = Stream.concat(Stream.of(session.worker()), session.worker().killer().workers().stream())
                .distinct()
                .toList();
        var arrived = new ArrayList<List<ClientProcess>>();
        Consumer<List<ClientProcess>> arrive = processes -> {
            arrived.add(processes);
            if (arrived.size() == workers.size()) {
                then.accept(new Processlist(
                        session,
                        arrived.stream()
                                .flatMap(List::stream)
                                .map(process -> process.id() == session.id() ? process.asking(state, info) : process)
                                .toList()));
            }
        };
        for (Worker worker : workers) {
            if (worker == session.worker()) {
                arrive.accept(worker.processes());
            } else {
                worker.loop().execute(() -> {
                    List<ClientProcess> processes = worker.processes();
                    session.worker().loop().execute(() -> arrive.accept(processes));
                });
            }
        }
    }

    /** The clusters that must be asked, {@code home} included. */
    SortedSet<Integer> clusters(int home) {
        var clusters = new TreeSet<>(byThread.keySet());
        clusters.add(home);
        return clusters;
    }

    /** Asks a cluster for the threads that sessions hold there; {@code home} also for those that are not this proxy's. Its answer is for {@link #rows}. */
    String sql(CatalogTable table, List<Column> columns, int cluster, int home) {
        var numbers = new TreeSet<>(ofCluster(cluster).keySet());
        String condition = "ID IN (" + list(numbers) + ")";
        if (cluster == home) {
            BackendServer server = session.backends().pool(cluster).server();
            var hidden = new TreeSet<>(server.threads());
            hidden.removeAll(numbers);
            condition = "ID <> CONNECTION_ID() AND ID NOT IN (" + list(hidden) + ")";
        }
        return "SELECT ID, HEX(" + object(columns, true) + "), HEX(" + object(columns, false) + ") FROM "
                + table.schema() + '.' + table.table() + " WHERE " + condition + SqlLiteral.NO_LIMIT;
    }

    private static String list(SortedSet<Long> numbers) {
        return numbers.isEmpty() ? "0" : numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The fields that say whose the thread is, or the others. */
    private static String object(List<Column> columns, boolean whose) {
        return IntStream.range(0, columns.size())
                .filter(i -> isWhose(columns.get(i)) == whose)
                .mapToObj(i -> "'c" + i + "', " + columns.get(i).asJson())
                .collect(Collectors.joining(", ", "JSON_OBJECT(", ")"));
    }

    private static boolean isWhose(Column column) {
        return switch (column.name()) {
            case "ID", "USER", "HOST" -> true;
            default -> false;
        };
    }

    /** A cluster's answer as rows of the list. A thread's is the session's that holds it; one whose thread is not found there any more, or not shown, is as known here; so is all of a cluster that does not answer. */
    List<String> rows(List<Column> columns, int cluster, List<List<@Nullable String>> found) {
        Map<Long, ClientProcess> missing = new TreeMap<>(ofCluster(cluster));
        var rows = new ArrayList<String>();
        for (List<@Nullable String> row : found) {
            ClientProcess process = missing.remove(Long.parseLong(String.valueOf(row.getFirst())));
            String whose = process == null ? String.valueOf(row.get(1)) : json(columns, process, true);
            String rest = String.valueOf(row.get(2));
            rows.add(whose.substring(0, whose.length() - 2) + "2C" + rest.substring(2));
        }
        missing.values().forEach(process -> rows.add(json(columns, process, false)));
        return rows;
    }

    private SortedMap<Long, ClientProcess> ofCluster(int cluster) {
        return byThread.getOrDefault(cluster, Collections.emptySortedMap());
    }

    /** The rows of sessions that hold no connection. */
    List<String> rowsWithoutThread(List<Column> columns) {
        return withoutThread.stream()
                .map(process -> json(columns, process, false))
                .toList();
    }

    private static String json(List<Column> columns, ClientProcess process, boolean whoseOnly) {
        String fields = IntStream.range(0, columns.size())
                .filter(i -> !whoseOnly || isWhose(columns.get(i)))
                .mapToObj(i -> "\"c" + i + "\":" + field(columns.get(i), process))
                .collect(Collectors.joining(",", "{", "}"));
        return HEX.formatHex(fields.getBytes(UTF_8));
    }

    private static String field(Column column, ClientProcess process) {
        return switch (column.name()) {
            case "ID" -> Long.toString(process.id());
            case "USER" -> text(process.user());
            case "HOST" -> text(process.host());
            case "DB" -> text(process.schema());
            case "COMMAND" -> text(process.command());
            case "TIME" -> Long.toString(process.seconds());
            case "STATE" -> text(process.state());
            case "INFO", "INFO_BINARY" -> text(process.info());
            default -> column.isNumber() ? "0" : "null";
        };
    }

    /** A text in JSON. Source: RFC 8259, section 7. */
    static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        var out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ') {
                out.append("\\u00").append(HEX.toHexDigits((byte) c));
            } else {
                out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return out.append('"').toString();
    }
}
