package dev.cleave.it.fidelity;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.MySqlHome;
import dev.cleave.sandbox.Progress;
import dev.cleave.sandbox.ServerOptions;
import java.util.Optional;

class MariaDbVariablesIT extends VariablesScenario {
    @Override
    TestBed start(String settings) {
        return TestBed.start(
                MySqlHome.mariaDb(Optional.empty(), Progress.to(System.out)), settings, ServerOptions.fast());
    }
}
