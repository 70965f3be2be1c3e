package dev.cleave.it.fidelity;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.ServerOptions;
import java.util.List;

/** What MariaDB's dialect lacks is an error of MariaDB's then, which is to be the same, too. */
class MariaDbFidelityIT extends FidelityScenario {
    MariaDbFidelityIT() {
        super(true);
    }

    @Override
    TestBed start(String settings) {
        return TestBed.startOnMariaDb(settings, ServerOptions.fast().with("--max-allowed-packet=64M"));
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
