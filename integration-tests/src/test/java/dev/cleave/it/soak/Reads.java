package dev.cleave.it.soak;

import static dev.cleave.it.soak.Jdbc.ask;
import static dev.cleave.it.soak.Jdbc.firstColumn;
import static dev.cleave.it.soak.Jdbc.same;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What a session asks: texts and digests that nobody has used before, results of all sizes, what fails, and what takes too long. */
final class Reads {
    private static final int KEPT = 40;
    private static final Set<Integer> INTERRUPTED = Set.of(1317, 1969, 3024);
    private static final String ROWS = "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < %d)"
            + " SELECT n, REPEAT('x', %d) FROM r";
    private static final String NO_PAPERS = "SELECT COUNT(*) FROM papers WHERE id < 0";

    private final Connection session;
    private final Random random;
    private final Round round;
    private final boolean connectorJ;
    private final Deque<PreparedStatement> kept = new ArrayDeque<>();

    Reads(Connection session, Random random, Round round, boolean connectorJ) {
        this.session = session;
        this.random = random;
        this.round = round;
        this.connectorJ = connectorJ;
    }

    List<Map.Entry<String, Round.Deed>> all() {
        return List.of(
                Map.entry("new prepared statements", this::prepared),
                Map.entry("new digests", this::digests),
                Map.entry("rows in parts", this::parts),
                Map.entry("a big result, read slowly", this::big),
                Map.entry("several statements", this::several),
                Map.entry("errors", this::errors),
                Map.entry("nothing of others", this::nothingOfOthers),
                Map.entry("the catalog", this::catalog));
    }

    private void prepared() throws SQLException {
        for (int i = 0; i < 5; i++) {
            int addend = random.nextInt(1 << 20);
            PreparedStatement statement = session.prepareStatement("SELECT ? + " + addend);
            statement.setInt(1, 7);
            try (ResultSet rows = statement.executeQuery()) {
                same(List.of(Integer.toString(addend + 7)), firstColumn(rows));
            }
            kept.add(statement);
        }
        while (kept.size() > KEPT) {
            kept.remove().close();
        }
        try (ResultSet rows = kept.element().executeQuery()) {
            same(1, firstColumn(rows).size());
        }
    }

    private void digests() throws SQLException {
        for (int i = 0; i < 3; i++) {
            String alias = "c" + random.nextInt(1 << 24);
            same(List.of("0"), ask(session, "SELECT COUNT(*) AS " + alias + " FROM papers WHERE id < 0"));
        }
    }

    private void parts() throws SQLException {
        try (PreparedStatement select = session.prepareStatement(ROWS.formatted(500, 20))) {
            select.setFetchSize(50);
            try (ResultSet rows = select.executeQuery()) {
                for (int i = random.nextInt(500); i > 0; i--) {
                    same(true, rows.next());
                }
                same(List.of("1"), ask(session, "SELECT 1"));
            }
        }
    }

    private void big() throws SQLException, InterruptedException {
        int size = 1000 + random.nextInt(5000);
        boolean transaction = random.nextBoolean();
        if (transaction) {
            same(List.of("0"), ask(session, "BEGIN; " + NO_PAPERS));
        }
        try (Statement select = session.createStatement()) {
            select.setFetchSize(connectorJ ? Integer.MIN_VALUE : 1);
            try (ResultSet rows = select.executeQuery(ROWS.formatted(900, size))) {
                int count = 0;
                while (rows.next()) {
                    same(size, rows.getString(2).length());
                    if (++count % 100 == 0) {
                        boolean _ = round.pause(20);
                    }
                }
                same(900, count);
            }
        }
        if (transaction) {
            same(List.of("0"), ask(session, NO_PAPERS));
            same(List.of(), ask(session, "COMMIT"));
        }
    }

    private void several() throws SQLException {
        same(
                List.of("1", "0", "3"),
                ask(
                        session,
                        "SELECT 1; UPDATE papers SET title = 'x' WHERE id = -1; SELECT COUNT(*) FROM papers WHERE id < 0;"
                                + " SELECT 3"));
    }

    private void errors() throws SQLException {
        fails("SELEC 1", Set.of(1064));
        fails("SELECT * FROM no_such_table_" + random.nextInt(1000), Set.of(1146));
        fails("INSERT INTO ledger (n, n) VALUES (1, 2)", Set.of(1110));
        same(List.of("1"), ask(session, "SELECT 1"));
    }

    /** {@link Pins} leave it on their connections. */
    private void nothingOfOthers() throws SQLException {
        same(List.of("null null"), ask(session, "SELECT CONCAT(IFNULL(@left, 'null'), ' ', IFNULL(@a, 'null'))"));
        fails("SELECT n FROM left_behind", Set.of(1146));
    }

    private void fails(String sql, Set<Integer> codes) throws SQLException {
        try {
            throw new IllegalStateException(sql + " gave " + ask(session, sql));
        } catch (SQLException e) {
            if (!codes.contains(e.getErrorCode())) {
                throw e;
            }
        }
    }

    private void catalog() throws SQLException {
        try (ResultSet tables = session.getMetaData().getColumns("soak", null, "ledger", "%")) {
            same(List.of("soak", "soak"), firstColumn(tables));
        }
    }

    /** The driver kills the statement from a connection of its own. */
    void timeout() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.setQueryTimeout(1);
            List<String> slept = firstColumn(statement.executeQuery("SELECT SLEEP(20)"));
            same(List.of("1"), slept);
        } catch (SQLTimeoutException _) {
            // as it should be
        } catch (SQLException e) {
            if (!INTERRUPTED.contains(e.getErrorCode())) {
                throw e;
            }
        }
        same(List.of("1"), ask(session, "SELECT 1"));
    }
}
