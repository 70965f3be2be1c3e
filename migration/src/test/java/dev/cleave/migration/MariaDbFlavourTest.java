package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.migration.ServerFlavour.ReadOnly;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MariaDbFlavourTest {
    private final ServerFlavour flavour = ServerFlavour.of(facts("OFF"));

    @Test
    void isToldByTheVersion() {
        assertThat(flavour).isInstanceOf(MariaDbFlavour.class);
        assertThat(ServerFlavour.of(new ServerFacts("a", Map.of("version", "9.7.0"))))
                .isInstanceOf(MySqlFlavour.class);
    }

    @Test
    void readsHowClosedAServerIs() {
        assertThat(flavour.readOnly(facts("OFF"))).isEqualTo(ReadOnly.OFF);
        assertThat(flavour.readOnly(facts("ON"))).isEqualTo(ReadOnly.ON);
    }

    @Test
    void aTransactionIsMissingWhereItsReplicationDomainIsNotThatFar() {
        assertThat(MariaDbFlavour.missingFrom("0-1-100", "0-2-100")).isEmpty();
        assertThat(MariaDbFlavour.missingFrom("", "0-2-100")).isEmpty();
        assertThat(MariaDbFlavour.missingFrom("0-1-101,1-1-5", "0-2-100")).isEqualTo("0-1-101,1-1-5");
    }

    private static ServerFacts facts(String readOnly) {
        return new ServerFacts("a", Map.of("read_only", readOnly, "version", "11.4.5-MariaDB-log"));
    }
}
