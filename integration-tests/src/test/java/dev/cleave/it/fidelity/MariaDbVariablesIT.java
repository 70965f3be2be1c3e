package dev.cleave.it.fidelity;

import dev.cleave.it.TestBed;
import dev.cleave.sandbox.ServerOptions;

class MariaDbVariablesIT extends VariablesScenario {
    @Override
    TestBed start(String settings) {
        return TestBed.startOnMariaDb(settings, ServerOptions.fast());
    }
}
