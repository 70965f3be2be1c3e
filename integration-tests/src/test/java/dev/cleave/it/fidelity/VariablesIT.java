package dev.cleave.it.fidelity;

import dev.cleave.it.TestBed;

class VariablesIT extends VariablesScenario {
    @Override
    TestBed start(String settings) {
        return TestBed.start(settings);
    }
}
