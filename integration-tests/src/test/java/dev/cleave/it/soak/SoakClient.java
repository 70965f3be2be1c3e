package dev.cleave.it.soak;

import static dev.cleave.it.soak.Jdbc.ask;
import static dev.cleave.it.soak.Jdbc.same;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An application on JDBC with one session at a time, some short and some long, each with another driver or other options; does random things with pauses. */
final class SoakClient implements Runnable {
    private static final String CONNECTOR_J =
            "jdbc:mysql://127.0.0.1:%d/soak?allowPublicKeyRetrieval=true&allowMultiQueries=true&allowLoadLocalInfile=true&";
    private static final String MARIADB =
            "jdbc:mariadb://127.0.0.1:%d/soak?allowPublicKeyRetrieval=true&allowMultiQueries=true&";

    private static final List<String> OPTIONS = List.of(
            CONNECTOR_J + "sslMode=DISABLED",
            CONNECTOR_J + "sslMode=DISABLED&useServerPrepStmts=true",
            CONNECTOR_J + "sslMode=REQUIRED&useServerPrepStmts=true&useCursorFetch=true",
            CONNECTOR_J
                    + "sslMode=DISABLED&useServerPrepStmts=true&useCursorFetch=true&cachePrepStmts=true&prepStmtCacheSize=10",
            CONNECTOR_J + "sslMode=DISABLED&rewriteBatchedStatements=true",
            CONNECTOR_J + "sslMode=REQUIRED&rewriteBatchedStatements=true&useServerPrepStmts=true",
            CONNECTOR_J + "sslMode=DISABLED&useCompression=true&useServerPrepStmts=true",
            CONNECTOR_J + "sslMode=REQUIRED&useCompression=true",
            CONNECTOR_J
                    + "sslMode=DISABLED&useLocalSessionState=true&cacheServerConfiguration=true&elideSetAutoCommits=true",
            CONNECTOR_J + "sslMode=DISABLED&sessionVariables=sql_mode='ANSI_QUOTES',group_concat_max_len=77",
            MARIADB + "sslMode=disable",
            MARIADB + "sslMode=trust&useServerPrepStmts=true",
            MARIADB + "sslMode=disable&useServerPrepStmts=true&prepStmtCacheSize=10",
            MARIADB + "sslMode=disable&useBulkStmts=true&useServerPrepStmts=true&useCompression=true");

    private static final int PAUSE_MILLIS = 1_600;
    private static final int SHORT = 4;
    private static final int LONG = 400;

    private final Round round;
    private final int number;
    private final Random random;
    private final Path file;
    private @Nullable Connection session;
    private List<Map.Entry<String, Round.Deed>> deeds = List.of();
    private String url = "";

    SoakClient(Round round, int number, long seed, Path file) {
        this.round = round;
        this.number = number;
        this.random = new Random(seed * 1000 + number);
        this.file = file;
    }

    @Override
    public void run() {
        try {
            while (!round.ended()) {
                url = OPTIONS.get(random.nextInt(OPTIONS.size())).formatted(round.port());
                round.act("login", this::login);
                int left = 1 + random.nextInt(random.nextBoolean() ? SHORT : LONG);
                while (!rest() && left-- > 0) {
                    next();
                }
                round.act("logout", this::logout);
            }
        } catch (InterruptedException | RuntimeException e) {
            round.fail("client " + number, e);
        }
    }

    private boolean rest() throws InterruptedException {
        return round.pause(-Math.log(1 - random.nextDouble()) * PAUSE_MILLIS);
    }

    private void next() {
        int chance = random.nextInt(100);
        if (chance < 7) {
            round.act("a pinned session", () -> round.pinned(this::pin));
        } else {
            Map.Entry<String, Round.Deed> deed = deeds.get(random.nextInt(deeds.size()));
            round.act(deed.getKey(), () -> asItself(deed.getValue()));
        }
    }

    private void login() throws SQLException {
        Connection opened = DriverManager.getConnection(url, "app", "app");
        session = opened;
        round.open().incrementAndGet();
        ask(opened, "SET time_zone = '" + timeZone() + "'");
        var reads = new Reads(opened, random, round, url.contains("jdbc:mysql"));
        var writes = new Writes(opened, number, random, round.ledger(), file);
        var all = new ArrayList<Map.Entry<String, Round.Deed>>();
        for (int times = 0; times < 3; times++) {
            all.addAll(writes.all());
            all.addAll(reads.all());
        }
        all.add(Map.entry("a time-out", reads::timeout));
        deeds = all;
    }

    private void logout() throws SQLException {
        if (session != null) {
            session.close();
            round.open().decrementAndGet();
        }
    }

    private void pin() throws SQLException, InterruptedException {
        try (Connection another = DriverManager.getConnection(url, "app", "app")) {
            new Pins(another, random, round).some();
        }
    }

    private String timeZone() {
        return "-01:%02d".formatted(number);
    }

    /** Sees to it that what this session has set is there before and after. */
    private void asItself(Round.Deed deed) throws Exception {
        Connection own = Objects.requireNonNull(session);
        try {
            if (random.nextInt(4) == 0) {
                same(List.of(timeZone() + " soak"), ask(own, "SELECT CONCAT(@@time_zone, ' ', DATABASE())"));
            }
            deed.run();
        } catch (SQLException | RuntimeException e) {
            throw new IllegalStateException("client " + number + " with " + url, e);
        }
    }
}
