package dev.cleave.proxy.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.StatementAnalyzer;
import dev.cleave.sql.StatementPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PendingTransactionTest {
    private final PendingTransaction pending = new PendingTransaction();

    @Test
    void keepsWhatIsToBeReplayedInOrder() {
        characteristics("SET TRANSACTION READ ONLY");
        assertThat(pending.begun()).isFalse();
        begin("BEGIN");
        pending.savepoint(bytes("SAVEPOINT a"));
        assertThat(pending.begun()).isTrue();
        assertThat(pending.statements())
                .extracting(statement -> new String(statement, UTF_8))
                .containsExactly("SET TRANSACTION READ ONLY", "BEGIN", "SAVEPOINT a");
    }

    @Test
    void theLastWordSaysWhetherItWrites() {
        characteristics("SET TRANSACTION READ ONLY");
        assertThat(pending.isReadOnly()).isTrue();
        begin("START TRANSACTION READ WRITE");
        assertThat(pending.isReadOnly()).isFalse();
    }

    @Test
    void aSecondBeginReplacesTheFirst() {
        begin("BEGIN");
        pending.savepoint(bytes("SAVEPOINT a"));
        begin("START TRANSACTION READ ONLY");
        assertThat(pending.statements()).hasSize(1);
    }

    @Test
    void whatEndsNothingStillEndsSavepoints() {
        pending.savepoint(bytes("SAVEPOINT a"));
        characteristics("SET TRANSACTION READ ONLY");
        pending.endEmpty();
        assertThat(pending.statements())
                .extracting(statement -> new String(statement, UTF_8))
                .containsExactly("SET TRANSACTION READ ONLY");
        begin("BEGIN");
        pending.endEmpty();
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void onlyABeginThatNoServerRefusesIsPlain() {
        begin("begin");
        assertThat(pending.isPlainBegin()).isTrue();
        pending.savepoint(bytes("SAVEPOINT a"));
        assertThat(pending.isPlainBegin()).isFalse();
        pending.clear();
        begin("START TRANSACTION READ WRITE");
        assertThat(pending.isPlainBegin()).isFalse();
    }

    @Test
    void isBounded() {
        begin("BEGIN");
        for (int i = 1; i < PendingTransaction.MAX_STATEMENTS; i++) {
            assertThat(pending.isFull()).isFalse();
            pending.savepoint(bytes("SAVEPOINT a" + i));
        }
        assertThat(pending.isFull()).isTrue();
    }

    @Test
    @Timeout(5)
    void aLongCommentIsNoWordOfIt() {
        String comment = "/* " + "TRANSACTION ".repeat(20_000) + "READ ONLY */";
        begin("START TRANSACTION " + comment);
        for (int i = 0; i < 1000; i++) {
            assertThat(pending.isReadOnly()).isFalse();
        }
        assertThat(pending.isFull()).isTrue();
    }

    private void begin(String sql) {
        pending.begin(bytes(sql), plan(sql));
    }

    private void characteristics(String sql) {
        pending.characteristics(bytes(sql), plan(sql));
    }

    private static StatementPlan plan(String sql) {
        return new StatementAnalyzer().analyze(bytes(sql), 0, bytes(sql).length, SqlDialect.DEFAULT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
