package dev.cleave.proxy.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingTransactionTest {
    private final PendingTransaction pending = new PendingTransaction();

    @Test
    void keepsWhatIsToBeReplayedInOrder() {
        pending.characteristics(bytes("SET TRANSACTION READ ONLY"));
        assertThat(pending.begun()).isFalse();
        pending.begin(bytes("BEGIN"));
        pending.savepoint(bytes("SAVEPOINT a"));
        assertThat(pending.begun()).isTrue();
        assertThat(pending.statements())
                .extracting(statement -> new String(statement, UTF_8))
                .containsExactly("SET TRANSACTION READ ONLY", "BEGIN", "SAVEPOINT a");
    }

    @Test
    void theLastWordSaysWhetherItWrites() {
        pending.characteristics(bytes("SET TRANSACTION READ ONLY"));
        assertThat(pending.isReadOnly()).isTrue();
        pending.begin(bytes("START TRANSACTION READ WRITE"));
        assertThat(pending.isReadOnly()).isFalse();
    }

    @Test
    void aSecondBeginReplacesTheFirst() {
        pending.begin(bytes("BEGIN"));
        pending.savepoint(bytes("SAVEPOINT a"));
        pending.begin(bytes("START TRANSACTION READ ONLY"));
        assertThat(pending.statements()).hasSize(1);
    }

    @Test
    void whatEndsNothingStillEndsSavepoints() {
        byte[] readOnly = bytes("SET TRANSACTION READ ONLY");
        pending.savepoint(bytes("SAVEPOINT a"));
        pending.characteristics(readOnly);
        pending.endEmpty();
        assertThat(pending.statements()).containsExactly(readOnly);
        pending.begin(bytes("BEGIN"));
        pending.endEmpty();
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void onlyABeginThatNoServerRefusesIsPlain() {
        pending.begin(bytes("begin"));
        assertThat(pending.isPlainBegin()).isTrue();
        pending.savepoint(bytes("SAVEPOINT a"));
        assertThat(pending.isPlainBegin()).isFalse();
        pending.clear();
        pending.begin(bytes("START TRANSACTION READ WRITE"));
        assertThat(pending.isPlainBegin()).isFalse();
    }

    @Test
    void isBounded() {
        pending.begin(bytes("BEGIN"));
        for (int i = 1; i < PendingTransaction.MAX_STATEMENTS; i++) {
            assertThat(pending.isFull()).isFalse();
            pending.savepoint(bytes("SAVEPOINT a" + i));
        }
        assertThat(pending.isFull()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
