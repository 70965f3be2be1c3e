package dev.cleave.it.fidelity;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.util.List;
import java.util.Optional;

/** What MariaDB's dialect lacks is an error of MariaDB's then, which is to be the same, too. */
class MariaDbFidelityIT extends FidelityScenario {
    MariaDbFidelityIT() {
        super(true);
    }

    @Override
    TestBed start(String settings) {
        return TestBed.start(
                MySqlHome.mariaDb(Optional.empty(), Progress.to(System.out)),
                settings,
                ServerOptions.fast().with("--max-allowed-packet=64M"));
    }

    @Override
    List<String> grants() {
        return List.of(
                "CREATE ROLE reader",
                "CREATE ROLE writer",
                "GRANT reader TO app",
                "GRANT writer TO app",
                "SET DEFAULT ROLE writer FOR app");
    }
}
