package dev.cleave.it.ledger;

import dev.cleave.sandbox.MySqlServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one server holds of the ledger.
 *
 * @param entries by writer: the numbers in the order in which the server took them
 * @param legs by writer and number: account and amount of each leg
 */
record LedgerRows(
        Map<Integer, List<Long>> entries,
        Map<Integer, Long> counters,
        Map<Integer, Map<Long, List<Leg>>> legs,
        Map<Integer, Long> balances) {
    static final LedgerRows NONE = new LedgerRows(Map.of(), Map.of(), Map.of(), Map.of());

    record Leg(int account, long amount) {}

    static LedgerRows read(MySqlServer server) {
        var entries = new HashMap<Integer, List<Long>>();
        rows(server, "SELECT writer, number FROM ledger.entries ORDER BY id", row -> entries.computeIfAbsent(
                        (int) row[0], _ -> new ArrayList<>())
                .add(row[1]));
        var counters = new HashMap<Integer, Long>();
        rows(server, "SELECT writer, value FROM ledger.counters", row -> counters.put((int) row[0], row[1]));
        var legs = new HashMap<Integer, Map<Long, List<Leg>>>();
        rows(server, "SELECT writer, number, account, amount FROM ledger.legs ORDER BY id", row -> legs.computeIfAbsent(
                        (int) row[0], _ -> new TreeMap<>())
                .computeIfAbsent(row[1], _ -> new ArrayList<>())
                .add(new Leg((int) row[2], row[3])));
        var balances = new HashMap<Integer, Long>();
        rows(server, "SELECT id, balance FROM ledger.accounts", row -> balances.put((int) row[0], row[1]));
        return new LedgerRows(entries, counters, legs, balances);
    }

    private static void rows(MySqlServer server, String query, Consumer<long[]> use) {
        for (List<@Nullable String> row : server.query(query)) {
            use.accept(row.stream()
                    .mapToLong(value -> Long.parseLong(Objects.requireNonNull(value)))
                    .toArray());
        }
    }
}
