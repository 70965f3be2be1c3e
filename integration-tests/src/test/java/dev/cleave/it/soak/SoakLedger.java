package dev.cleave.it.soak;

import dev.cleave.sandbox.MySqlServer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Knows of every row of {@code soak.ledger} whether it must be there, once, on whichever cluster, or must not. Thread-safe. */
final class SoakLedger {
    private final BitSet committed = new BitSet();
    private final BitSet unknown = new BitSet();
    private int next;

    /** Numbers for rows that are not committed, unless it is said. */
    synchronized int[] take(int count) {
        int first = next;
        next += count;
        return IntStream.range(first, next).toArray();
    }

    /** The commit was acknowledged. */
    synchronized void committed(int... rows) {
        for (int row : rows) {
            committed.set(row);
        }
    }

    /** The client did not wait for the answer. */
    synchronized void unknown(int... rows) {
        for (int row : rows) {
            unknown.set(row);
        }
    }

    synchronized String size() {
        return "%d rows committed, %d not, %d unknown"
                .formatted(
                        committed.cardinality(),
                        next - committed.cardinality() - unknown.cardinality(),
                        unknown.cardinality());
    }

    /** What is not as it must be; nothing if all is well. */
    synchronized String differences(List<MySqlServer> servers) {
        Map<Integer, Integer> found = new HashMap<>();
        for (MySqlServer server : servers) {
            server.query("SELECT n FROM soak.ledger")
                    .forEach(row -> found.merge(Integer.valueOf(String.valueOf(row.getFirst())), 1, Integer::sum));
        }
        var wrong = new StringBuilder();
        for (int row = 0; row < next; row++) {
            int times = found.getOrDefault(row, 0);
            boolean right = committed.get(row) ? times == 1 : unknown.get(row) ? times <= 1 : times == 0;
            if (!right) {
                wrong.append("row %d, %s, is there %d times%n"
                        .formatted(row, committed.get(row) ? "committed" : "not committed", times));
            }
        }
        return wrong.toString();
    }
}
