package dev.cleave.it.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.CapabilityFlags;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each script gives the same bytes directly and through Cleave, while twenty sessions run it at the same time on two backend connections, in schemas of
 * their own; eight of them send several statements before they read an answer.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class FidelityScenario {
    private static final int SESSIONS = 20;

    /**
     * What clients differ in: how results end, whether they may come without metadata, whether the client is told of session state, what a row count counts,
     * and the character set.
     */
    private enum Client {
        OLD(0, 45),
        NEW(CapabilityFlags.CLIENT_DEPRECATE_EOF | CapabilityFlags.CLIENT_OPTIONAL_RESULTSET_METADATA, 255),
        TRACKING(CapabilityFlags.CLIENT_DEPRECATE_EOF | CapabilityFlags.CLIENT_SESSION_TRACK, 45),
        FOUND_ROWS(
                CapabilityFlags.CLIENT_FOUND_ROWS
                        | CapabilityFlags.CLIENT_SESSION_TRACK
                        | CapabilityFlags.CLIENT_OPTIONAL_RESULTSET_METADATA,
                8);

        private final int capabilities;
        private final int collation;

        Client(int capabilities, int collation) {
            this.capabilities = capabilities;
            this.collation = collation;
        }

        Wire login(int port, String schema, Script script) throws IOException {
            int tracking = script.isToldOtherwise() ? 0 : CapabilityFlags.CLIENT_SESSION_TRACK;
            int wanted = capabilities & (tracking | ~CapabilityFlags.CLIENT_SESSION_TRACK);
            return Wire.login(port, "app", "app", schema, Wire.BASIC | wanted, collation);
        }
    }

    private TestBed bed;

    private final boolean mariaDb;

    FidelityScenario(boolean mariaDb) {
        this.mariaDb = mariaDb;
    }

    /** Starts the servers; {@code settings} are further lines of {@code cleave.yml}. */
    abstract TestBed start(String settings);

    /** What gives the account the roles and the resource group that the scripts ask for, where the server has such. */
    abstract List<String> grants();

    @BeforeAll
    void start() throws SQLException {
        bed = start(
                "pool: {max-connections-per-server: 2, acquire-timeout: 15s}\n" + "limits: {max-allowed-packet: 64MB}");
        for (int session = 0; session < SESSIONS; session++) {
            bed.clusterA().execute("CREATE DATABASE " + schema(session));
        }
        for (String statement : grants()) {
            bed.clusterA().execute(statement);
        }
        // The server knows the password from here on, so that logging in needs no TLS.
        DriverManager.getConnection(bed.clusterA().jdbcUrl("app") + "&allowPublicKeyRetrieval=true", "app", "app")
                .close();
    }

    @AfterAll
    void stop() {
        bed.close();
    }

    private static String schema(int session) {
        return String.format("f%02d", session);
    }

    private List<String> run(Script script, Client client, boolean ahead, int port, String schema) throws IOException {
        try (Wire setup = Wire.login(bed.clusterA().port(), schema)) {
            for (String statement : Script.TABLES) {
                setup.query(statement);
            }
        }
        try (Wire wire = client.login(port, schema, script)) {
            var recording = new Recording(wire, schema, mariaDb);
            if (ahead) {
                recording.sendsAhead();
            }
            try {
                script.run(recording);
            } catch (IOException e) {
                recording.lines().add("broke: " + e);
            }
            return recording.lines();
        }
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void answersAsTheServerDoes(Script script) throws Exception {
        Map<Client, List<String>> direct = new EnumMap<>(Client.class);
        for (Client client : Client.values()) {
            direct.put(client, run(script, client, false, bed.clusterA().port(), schema(0)));
        }
        try (var threads = Executors.newFixedThreadPool(SESSIONS)) {
            var sessions = new ArrayList<Future<Void>>();
            for (int session = 0; session < SESSIONS; session++) {
                Client client = Client.values()[session % Client.values().length];
                boolean ahead = session / Client.values().length % 2 == 1;
                String schema = schema(session);
                Callable<Void> check = () -> {
                    List<String> proxied = run(script, client, ahead, bed.port(), schema);
                    assertThat(firstDifference(direct.get(client), proxied))
                            .as("%s as client %s in %s%s", script, client, schema, ahead ? ", sent ahead" : "")
                            .isEmpty();
                    return null;
                };
                sessions.add(threads.submit(check));
            }
            rethrowFirst(sessions);
        }
    }

    /** Empty if there is none; otherwise what was sent last before it, and both answers. */
    private static String firstDifference(List<String> direct, List<String> proxied) {
        String sent = "";
        for (int i = 0; i < Math.max(direct.size(), proxied.size()); i++) {
            String expected = i < direct.size() ? direct.get(i) : "nothing";
            String actual = i < proxied.size() ? proxied.get(i) : "nothing";
            if (expected.startsWith("> ")) {
                sent = expected;
            }
            if (!expected.equals(actual)) {
                return "\nafter    " + sent + "\ndirect   " + expected + "\nproxied  " + actual;
            }
        }
        return "";
    }

    private static void rethrowFirst(List<Future<Void>> sessions) throws Exception {
        for (Future<Void> session : sessions) {
            try {
                session.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AssertionError failure) {
                    throw failure;
                }
                throw e;
            }
        }
    }
}
