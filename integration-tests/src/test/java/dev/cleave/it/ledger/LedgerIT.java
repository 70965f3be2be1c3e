package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ledger itself, directly on MySQL: silent where all is well, and it finds each flaw that is planted. */
@Timeout(120)
class LedgerIT {
    private static MySqlServer home;
    private static MySqlServer other;
    private static LedgerLoad load;

    @BeforeAll
    static void write() {
        MySqlHome mysql = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        home = MySqlServer.start(mysql);
        other = MySqlServer.start(mysql);
        Account.createAll(home);
        Ledger.create(home);
        Ledger.create(other);
        load = new LedgerLoad(
                "jdbc:mysql://" + home.address() + "/ledger?user=app&password=app",
                2 * Style.Named.values().length,
                Duration.ofMillis(1));
        try (LedgerLoad running = load) {
            running.awaitEachWriter(20);
        }
    }

    @AfterAll
    static void stop() {
        other.close();
        home.close();
    }

    /** Plants a flaw in a transaction of its own server, looks, and takes it out again. */
    private static void finds(ToLongFunction<LedgerReport> flaw, MySqlServer server, String plant, String remove) {
        load.verify(home, other).assertFlawless();
        server.execute("USE ledger", plant);
        LedgerReport report = load.verify(home, other);
        server.execute("USE ledger", remove);
        assertThat(flaw.applyAsLong(report)).as(report.toString()).isPositive();
        load.verify(home, other).assertFlawless();
    }

    @Test
    void findsALostEntry() {
        finds(
                LedgerReport::lost,
                home,
                "UPDATE entries SET writer = 199 WHERE writer = 0 AND number = 7",
                "UPDATE entries SET writer = 0 WHERE writer = 199");
    }

    @Test
    void findsALostUpdate() {
        finds(
                LedgerReport::lost,
                home,
                "UPDATE counters SET value = value - 1 WHERE writer = 3",
                "UPDATE counters SET value = value + 1 WHERE writer = 3");
    }

    @Test
    void findsAnUpdateThatWasAppliedTwice() {
        finds(
                LedgerReport::duplicated,
                home,
                "UPDATE counters SET value = value + 1 WHERE writer = 3",
                "UPDATE counters SET value = value - 1 WHERE writer = 3");
    }

    @Test
    void findsADuplicatedEntry() {
        finds(
                LedgerReport::duplicated,
                home,
                "INSERT INTO entries (writer, number, note) VALUES (0, 7, 'planted')",
                "DELETE FROM entries WHERE note = 'planted'");
    }

    @Test
    void findsEntriesOutOfOrder() {
        finds(
                LedgerReport::disordered,
                home,
                "UPDATE entries SET number = 15 - number WHERE writer = 0 AND number IN (7, 8)",
                "UPDATE entries SET number = 15 - number WHERE writer = 0 AND number IN (7, 8)");
    }

    @Test
    void findsAWriteThatHadFailed() {
        finds(
                LedgerReport::unexpected,
                home,
                "INSERT INTO entries (writer, number, note) VALUES (0, 1000000, 'planted')",
                "DELETE FROM entries WHERE note = 'planted'");
    }

    @Test
    void findsATornTransfer() {
        finds(
                LedgerReport::torn,
                home,
                "UPDATE legs SET writer = 199 WHERE writer = 4 AND number = 5 AND amount > 0",
                "UPDATE legs SET writer = 4 WHERE writer = 199");
    }

    @Test
    void findsABalanceThatIsNotTheSumOfItsLegs() {
        finds(
                LedgerReport::torn,
                home,
                "UPDATE accounts SET balance = balance + 1 WHERE id = 2",
                "UPDATE accounts SET balance = balance - 1 WHERE id = 2");
    }

    @Test
    void findsAWriteOnTheOldClusterOnly() {
        finds(
                LedgerReport::misplaced,
                other,
                "INSERT INTO entries (writer, number, note) VALUES (0, 1000000, 'planted')",
                "DELETE FROM entries WHERE note = 'planted'");
        finds(
                LedgerReport::misplaced,
                other,
                "UPDATE counters SET value = 1000000 WHERE writer = 3",
                "UPDATE counters SET value = 0 WHERE writer = 3");
    }
}
