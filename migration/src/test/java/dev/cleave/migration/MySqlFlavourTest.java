package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.config.TableName;
import dev.cleave.migration.ServerFlavour.ReadOnly;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MySqlFlavourTest {
    private final MySqlFlavour flavour = new MySqlFlavour();

    @Test
    void quotesNames() {
        assertThat(flavour.lockForReading(List.of(new TableName("git`hub", "gists"), new TableName("github", "a b"))))
                .isEqualTo("LOCK TABLES `git``hub`.`gists` READ, `github`.`a b` READ");
        assertThat(flavour.stopReplication("it's")).isEqualTo("STOP REPLICA FOR CHANNEL 'it''s'");
    }

    @Test
    void readsHowClosedAServerIs() {
        assertThat(flavour.readOnly(facts("OFF", "OFF"))).isEqualTo(ReadOnly.OFF);
        assertThat(flavour.readOnly(facts("ON", "OFF"))).isEqualTo(ReadOnly.ON);
        assertThat(flavour.readOnly(facts("ON", "ON"))).isEqualTo(ReadOnly.SUPER);
    }

    private static ServerFacts facts(String readOnly, String superReadOnly) {
        return new ServerFacts("a", Map.of("read_only", readOnly, "super_read_only", superReadOnly));
    }
}
