package dev.cleave.it.logical;

import org.junit.jupiter.api.extension.RegisterExtension;

class MariaDbProcesslistIT extends ProcesslistScenario {
    @RegisterExtension
    private static final SplitSchema split = SplitSchema.onMariaDb();

    MariaDbProcesslistIT() {
        super(split);
    }
}
