package dev.cleave.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CollationTest {
    @Test
    void knowsTheNumbersOfTheHandshake() {
        assertThat(Collation.of(Collation.UTF8MB4_0900_AI_CI)).hasValueSatisfying(c -> {
            assertThat(c.name()).isEqualTo("utf8mb4_0900_ai_ci");
            assertThat(c.characterSet()).isEqualTo("utf8mb4");
            assertThat(c.charset()).isEqualTo(StandardCharsets.UTF_8);
        });
        assertThat(Collation.charsetOf(8)).isEqualTo(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(Collation.named("latin1_swedish_ci").orElseThrow().id()).isEqualTo(8);
    }

    @Test
    void takesUtf8ForUnknownNumbers() {
        assertThat(Collation.of(17)).isEmpty();
        assertThat(Collation.charsetOf(17)).isEqualTo(StandardCharsets.UTF_8);
    }
}
