package dev.cleave.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.Account;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.MySqlServer;
import dev.cleave.sandbox.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Flips move no data, so both clusters are the same server here: whatever is then wrong is the gate's, the session's or the relay's doing. */
@Timeout(60)
class FlipLedgerIT {
    private static final int FLIPS = 40;

    @Test
    void nobodyNoticesFortyFlipsBackAndForth(@TempDir Path folder) throws Exception {
        MySqlHome home = MySqlHome.find(Optional.empty(), Progress.to(System.out));
        try (MySqlServer server = MySqlServer.start(home)) {
            Account.createAll(server);
            Ledger.create(server);
            try (var cleave = new Deployment(folder, server, server)) {
                LedgerLoad load = cleave.load(25, Duration.ofMillis(2));
                try (load) {
                    for (int flip = 0; flip < FLIPS; flip++) {
                        cleave.move("FLIP", flip % 2 == 0 ? "cluster_b" : "cluster_a");
                        load.awaitEachWriter(2);
                    }
                }
                load.verify(server, null).assertFlawless();
                assertThat(cleave.admin("SHOW ROUTES"))
                        .containsEntry("cluster", "cluster_a")
                        .containsEntry("source", "flip");
            }
        }
    }
}
