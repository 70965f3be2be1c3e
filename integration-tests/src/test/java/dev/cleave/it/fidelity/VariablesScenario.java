package dev.cleave.it.fidelity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Each system variable of a session, whichever the server has: a session has what it has set, as directly, and the next one on the only connection has what it
 * had before.
 */
@Timeout(300)
abstract class VariablesScenario {
    private static final List<String> VALUES =
            List.of("0", "1", "7", "1000", "ON", "OFF", "''", "'latin1'", "'utf8mb4_bin'", "'READ-COMMITTED'", "NULL");

    /**
     * Cleave's own on servers, or its number in the client's place; the time and random numbers; what ends the question itself; what belongs to a connection of
     * replication.
     */
    private static final Set<String> OTHERWISE = Set.of(
            "session_track_gtids",
            "session_track_schema",
            "session_track_state_change",
            "session_track_system_variables",
            "session_track_transaction_info",
            "pseudo_thread_id",
            "timestamp",
            "rand_seed1",
            "rand_seed2",
            "max_execution_time",
            "max_relay_log_size",
            "sql_slave_skip_counter");

    /** Starts the servers; {@code settings} are further lines of {@code cleave.yml}. */
    abstract TestBed start(String settings);

    @Test
    void whatASessionSetsIsItsOwn() throws IOException {
        var differences = new ArrayList<String>();
        int set = 0;
        try (TestBed bed = start("pool: {max-connections-per-server: 1}\n" + "limits: {event-loops: 1}");
                Wire next = Wire.login(bed.port(), "app")) {
            for (List<String> row : bed.clusterA().query("SHOW SESSION VARIABLES").stream()
                    .map(row -> row.stream().map(String::valueOf).toList())
                    .toList()) {
                String name = row.getFirst();
                if (!OTHERWISE.contains(name) && isSettable(bed, name)) {
                    for (String value : VALUES) {
                        set += check(bed, next, name, value, differences) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(set).isGreaterThan(300);
    }

    private static boolean isSettable(TestBed bed, String name) throws IOException {
        try (Wire direct = Wire.login(bed.clusterA().port(), "app")) {
            return !Wire.isError(
                    direct.query("SET SESSION " + name + " = @@SESSION." + name).getFirst());
        }
    }

    /** Whether it could be set. */
    private static boolean check(TestBed bed, Wire next, String name, String value, List<String> differences)
            throws IOException {
        String ask = "SELECT @@SESSION." + name;
        String before = answer(next.query(ask));
        String direct = setAndAsk(bed.clusterA().port(), name, value);
        String proxied = setAndAsk(bed.port(), name, value);
        if (!proxied.equals(direct)) {
            differences.add(name + " = " + value + ": directly " + direct + ", through Cleave " + proxied);
        }
        String after = answer(next.query(ask));
        if (!after.equals(before)) {
            differences.add(name + " = " + value + ": the next session had " + before + " and has " + after);
        }
        return direct.startsWith("OK");
    }

    private static String setAndAsk(int port, String name, String value) throws IOException {
        try (Wire session = Wire.login(port, "app")) {
            String set = answer(session.query("SET SESSION " + name + " = " + value));
            return set + " " + answer(session.query("SELECT @@SESSION." + name));
        }
    }

    /** An error's text, or OK, or the value of the one row. */
    private static String answer(List<byte[]> packets) {
        byte[] first = packets.getFirst();
        if (Wire.isError(first)) {
            return Wire.errorText(first);
        }
        return switch (packets.size()) {
            case 1 -> "OK";
            case 5 -> new String(Objects.requireNonNull(packets.get(3)), ISO_8859_1);
            default -> "no row";
        };
    }
}
