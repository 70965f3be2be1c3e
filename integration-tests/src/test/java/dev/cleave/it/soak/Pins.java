package dev.cleave.it.soak;

import static dev.cleave.it.soak.Jdbc.ask;
import static dev.cleave.it.soak.Jdbc.same;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Random;

/** What keeps a server connection for a session: on a session of its own, which leaves it all behind. */
final class Pins {
    private final Connection session;
    private final Random random;
    private final Round round;

    Pins(Connection session, Random random, Round round) {
        this.session = session;
        this.random = random;
        this.round = round;
    }

    void some() throws SQLException, InterruptedException {
        int name = random.nextInt(1 << 20);
        switch (random.nextInt(7)) {
            case 0 -> temporaryTable(name);
            case 1 -> variables(name);
            case 2 -> lock(name);
            case 3 -> preparedText(name);
            case 4 -> procedure();
            case 5 -> routine(name);
            default -> settings();
        }
    }

    private void temporaryTable(int name) throws SQLException, InterruptedException {
        ask(session, "CREATE TEMPORARY TABLE t" + name + " (n INT)");
        ask(session, "INSERT INTO t" + name + " VALUES (1), (2)");
        boolean _ = round.pause(random.nextInt(300));
        same(List.of("3"), ask(session, "SELECT SUM(n) FROM t" + name));
        if (random.nextBoolean()) {
            ask(session, "DROP TEMPORARY TABLE t" + name);
        }
    }

    private void variables(int name) throws SQLException, InterruptedException {
        ask(session, "SET @a = " + name + ", @b = 'ünï'");
        boolean _ = round.pause(random.nextInt(300));
        same(List.of(Integer.toString(name)), ask(session, "SELECT @a"));
    }

    private void lock(int name) throws SQLException, InterruptedException {
        same(List.of("1"), ask(session, "SELECT GET_LOCK('lock " + name + "', 5)"));
        boolean _ = round.pause(random.nextInt(300));
        if (random.nextBoolean()) {
            same(List.of("1"), ask(session, "SELECT RELEASE_LOCK('lock " + name + "')"));
        }
    }

    private void preparedText(int name) throws SQLException {
        ask(session, "PREPARE p FROM 'SELECT " + name + "'");
        same(List.of(Integer.toString(name)), ask(session, "EXECUTE p"));
        if (random.nextBoolean()) {
            ask(session, "DEALLOCATE PREPARE p");
        }
    }

    /** Drivers keep what comes out in user variables. */
    private void procedure() throws SQLException {
        try (CallableStatement call = session.prepareCall("{CALL tripled(?)}")) {
            call.setInt(1, 14);
            call.registerOutParameter(1, Types.INTEGER);
            boolean _ = call.execute();
            same(42, call.getInt(1));
        }
    }

    /** What it leaves is in no text that the session sends. */
    private void routine(int name) throws SQLException, InterruptedException {
        ask(session, "CALL leaves(" + name + ")");
        boolean _ = round.pause(random.nextInt(300));
        same(List.of(Integer.toString(name)), ask(session, "SELECT n FROM left_behind"));
        same(List.of(name + " 0"), ask(session, "SELECT CONCAT(@left, ' ', IS_FREE_LOCK('left " + name + "'))"));
    }

    private void settings() throws SQLException, InterruptedException {
        ask(session, "SET SESSION group_concat_max_len = 9, sql_mode = 'ANSI_QUOTES', lc_time_names = 'de_DE'");
        boolean _ = round.pause(random.nextInt(300));
        same(
                List.of("9 ANSI_QUOTES Mai"),
                ask(
                        session,
                        "SELECT CONCAT(@@group_concat_max_len, ' ', @@sql_mode, ' ', DATE_FORMAT('2024-05-05', '%M'))"));
    }
}
