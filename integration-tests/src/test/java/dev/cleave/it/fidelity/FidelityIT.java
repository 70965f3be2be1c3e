package dev.cleave.it.fidelity;

import dev.cleave.it.TestBed;
import java.util.List;

class FidelityIT extends FidelityScenario {
    FidelityIT() {
        super(false);
    }

    @Override
    TestBed start(String settings) {
        return TestBed.start(settings);
    }

    @Override
    List<String> grants() {
        return List.of(
                "CREATE ROLE reader, writer",
                "GRANT reader, writer TO app",
                "SET DEFAULT ROLE writer TO app",
                "CREATE RESOURCE GROUP in_turn TYPE = USER",
                "GRANT RESOURCE_GROUP_USER ON *.* TO app");
    }
}
