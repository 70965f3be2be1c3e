package dev.cleave.it.ledger;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.Replication;
import java.time.Duration;
import java.util.Optional;

/** Two real servers that replicate from each other and hold the ledger's empty tables. */
record ReplicatedClusters(MySqlServer a, MySqlServer b) implements AutoCloseable {
    private static final Duration GENEROUS = Duration.ofSeconds(40);

    static ReplicatedClusters start() {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        MySqlServer a = MySqlServer.start(home);
        MySqlServer b = MySqlServer.start(home);
        Account.createAll(a);
        Account.createAll(b);
        Ledger.create(a);
        Replication.circular(a, b, GENEROUS);
        return new ReplicatedClusters(a, b);
    }

    /** After a fault or an earlier test: follows again in both directions, with fresh tables. */
    void reset() {
        for (MySqlServer server : new MySqlServer[] {a, b}) {
            server.execute("SET GLOBAL read_only = OFF", "STOP REPLICA", "START REPLICA");
        }
        catchUp();
        Ledger.create(a);
        catchUp();
    }

    void catchUp() {
        Replication.awaitCaughtUp(a, b, GENEROUS);
        Replication.awaitCaughtUp(b, a, GENEROUS);
    }

    @Override
    public void close() {
        b.close();
        a.close();
    }
}
