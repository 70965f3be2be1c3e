package dev.cleave.it.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A transaction with two legs and two balances, text and prepared mixed, that stays open for a moment while its application thinks. Accounts are taken in
 * the order of their ids, so that transfers never deadlock.
 */
final class Transfers implements Style {
    private static final long THINKING_NANOS = Duration.ofMillis(2).toNanos();

    private final Connection connection;
    private final int writer;
    private final Statement text;
    private final PreparedStatement leg;
    private final PreparedStatement read;

    Transfers(Connection connection, int writer) throws SQLException {
        this.connection = connection;
        this.writer = writer;
        text = connection.createStatement();
        leg = connection.prepareStatement("INSERT INTO legs (writer, number, account, amount) VALUES (?, ?, ?, ?)");
        read = connection.prepareStatement("SELECT COUNT(*) FROM legs WHERE writer = ? AND number = ?");
    }

    @Override
    public void step(Journal journal) throws SQLException {
        long number = journal.next();
        int first = (int) (number % (Ledger.ACCOUNTS - 1));
        boolean commitSent = false;
        try {
            connection.setAutoCommit(false);
            move(number, first, -10);
            LockSupport.parkNanos(THINKING_NANOS);
            move(number, first + 1, 10);
            commitSent = true;
            connection.commit();
            journal.acknowledge(number);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (commitSent) {
                journal.ended(number, e);
            } else {
                journal.notCommitted(number, e);
            }
            giveUp(e);
            throw e;
        }
    }

    private void move(long number, int account, int amount) throws SQLException {
        text.executeUpdate("UPDATE accounts SET balance = balance + %d WHERE id = %d".formatted(amount, account));
        leg.setInt(1, writer);
        leg.setLong(2, number);
        leg.setInt(3, account);
        leg.setInt(4, amount);
        leg.executeUpdate();
    }

    private void giveUp(SQLException cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void readBack(Journal journal) throws SQLException {
        if (journal.lastAcknowledged() == 0) {
            return;
        }
        read.setInt(1, writer);
        read.setLong(2, journal.lastAcknowledged());
        try (ResultSet row = read.executeQuery()) {
            row.next();
            if (row.getInt(1) != 2) {
                journal.staleRead("read %d legs of transfer %d".formatted(row.getInt(1), journal.lastAcknowledged()));
            }
        }
    }
}
