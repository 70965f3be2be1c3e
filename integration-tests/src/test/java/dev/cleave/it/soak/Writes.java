package dev.cleave.it.soak;

import static dev.cleave.it.soak.Jdbc.ask;
import static dev.cleave.it.soak.Jdbc.change;
import static dev.cleave.it.soak.Jdbc.same;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a session writes: rows of the ledger, whose domain moves all the time, and what it removes again. */
final class Writes {
    private static final String INSERT = "INSERT INTO ledger (n, session) VALUES (?, ?)";

    private final Connection session;
    private final int number;
    private final Random random;
    private final SoakLedger ledger;
    private final Path file;

    /** @param file has three lines of a title, to be loaded */
    Writes(Connection session, int number, Random random, SoakLedger ledger, Path file) {
        this.session = session;
        this.number = number;
        this.random = random;
        this.ledger = ledger;
        this.file = file;
    }

    List<Map.Entry<String, Round.Deed>> all() {
        return List.of(
                Map.entry("a row", this::row),
                Map.entry("a transaction committed", () -> transaction(true)),
                Map.entry("a transaction rolled back", () -> transaction(false)),
                Map.entry("a batch", this::batch),
                Map.entry("a savepoint", this::savepoint),
                Map.entry("a user and back", this::user),
                Map.entry("papers", this::papers),
                Map.entry("LOAD DATA LOCAL", this::load));
    }

    private void row() throws SQLException {
        int[] rows = ledger.take(1);
        same(1, change(session, INSERT, rows[0], number));
        ledger.committed(rows);
    }

    private void transaction(boolean commit) throws SQLException {
        int[] rows = ledger.take(1 + random.nextInt(4));
        session.setAutoCommit(false);
        for (int row : rows) {
            same(1, change(session, INSERT, row, number));
        }
        same(
                List.of(Integer.toString(rows.length)),
                ask(
                        session,
                        "SELECT COUNT(*) FROM ledger WHERE n BETWEEN " + rows[0] + " AND " + rows[rows.length - 1]));
        if (commit) {
            session.commit();
            ledger.committed(rows);
        } else {
            session.rollback();
        }
        session.setAutoCommit(true);
    }

    private void batch() throws SQLException {
        int[] rows = ledger.take(2 + random.nextInt(30));
        session.setAutoCommit(false);
        try (PreparedStatement insert = session.prepareStatement(INSERT)) {
            for (int row : rows) {
                insert.setInt(1, row);
                insert.setInt(2, number);
                insert.addBatch();
            }
            same(rows.length, insert.executeBatch().length);
        }
        session.commit();
        session.setAutoCommit(true);
        ledger.committed(rows);
    }

    private void savepoint() throws SQLException {
        int[] rows = ledger.take(3);
        session.setAutoCommit(false);
        same(1, change(session, INSERT, rows[0], number));
        var before = session.setSavepoint();
        same(1, change(session, INSERT, rows[1], number));
        session.rollback(before);
        same(1, change(session, INSERT, rows[2], number));
        session.commit();
        session.setAutoCommit(true);
        ledger.committed(rows[0], rows[2]);
    }

    private void user() throws SQLException {
        session.setAutoCommit(false);
        same(1, change(session, "INSERT INTO app.users (name) VALUES (?)", "user " + number));
        same(List.of("user " + number), ask(session, "SELECT name FROM app.users WHERE id = LAST_INSERT_ID()"));
        session.rollback();
        session.setAutoCommit(true);
    }

    private void papers() throws SQLException {
        byte[] body = new byte[random.nextInt(1 << 10, 1 << random.nextInt(11, 21))];
        random.nextBytes(body);
        same(1, change(session, "INSERT INTO papers (owner, title, body) VALUES (?, 'ünï', ?)", number, body));
        try (PreparedStatement select =
                session.prepareStatement("SELECT body FROM papers WHERE id = LAST_INSERT_ID() AND owner = ?")) {
            select.setInt(1, number);
            try (ResultSet rows = select.executeQuery()) {
                byte[] found = rows.next() ? rows.getBytes(1) : null;
                if (!Arrays.equals(body, found)) {
                    throw new IllegalStateException("a paper came back changed: " + difference(body, found));
                }
            }
        }
        same(1, change(session, "DELETE FROM papers WHERE owner = ?", number));
    }

    private String difference(byte[] body, byte @Nullable [] found) throws SQLException {
        return body.length + " bytes, " + (found == null ? "none" : found.length) + " found, from the byte "
                + (found == null ? 0 : Arrays.mismatch(body, found)) + " on; id, owner, length, last_insert_id(): "
                + ask(
                        session,
                        "SELECT CONCAT_WS(' ', id, owner, LENGTH(body), LAST_INSERT_ID()) FROM papers WHERE owner = "
                                + number);
    }

    private void load() throws SQLException {
        ask(session, "LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE papers (title) SET owner = " + number);
        same(Collections.nCopies(3, "loaded"), ask(session, "SELECT title FROM papers WHERE owner = " + number));
        same(List.of("0"), ask(session, "SELECT MIN(id) - LAST_INSERT_ID() FROM papers WHERE owner = " + number));
        same(3, change(session, "DELETE FROM papers WHERE owner = " + number));
    }
}
