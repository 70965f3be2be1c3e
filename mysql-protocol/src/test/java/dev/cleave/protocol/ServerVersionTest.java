package dev.cleave.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTest {
    @ParameterizedTest
    @CsvSource({
        "8.0.33, 80033, false",
        "9.7.4-2, 90704, false",
        "8.0.33-cleave, 80033, false",
        "5.5.5-10.11.6-MariaDB-log, 101106, true",
        "11.4.5-MariaDB, 110405, true",
        "5.5.5, 50505, false",
        "none, 0, false",
    })
    void readsTheNumber(String text, int number, boolean mariaDb) {
        assertThat(ServerVersion.parse(text)).isEqualTo(new ServerVersion(text, number, mariaDb));
    }
}
