package dev.cleave.proxy.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.proxy.route.StatementCache;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.proxy.session.StatementText;
import dev.cleave.sql.SqlDialect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientStatementsTest {
    private final ClientStatements statements = new ClientStatements();

    @AfterEach
    void releaseLongData() {
        statements.clear(_ -> {});
    }

    private ClientStatement withLongData(int bytes) {
        return statementWith(Unpooled.buffer().writeZero(bytes));
    }

    private ClientStatement statementWith(ByteBuf data) {
        byte[] sql = "SELECT ?".getBytes(StandardCharsets.UTF_8);
        ClientStatement statement = statements.add(
                new StatementText(sql, null, SessionVariables.NONE),
                new StatementCache(10).find(sql, 0, sql.length, SqlDialect.DEFAULT),
                1);
        statement.addLongData(data);
        return statement;
    }

    @Test
    void knowsHowMuchLongDataIsKeptForAll() {
        ClientStatement sent = withLongData(1);
        ClientStatement dropped = withLongData(10);
        ClientStatement closed = withLongData(100);
        withLongData(1_000);
        assertThat(statements.longDataBytes()).isEqualTo(1_111);
        ByteBuf taken = Objects.requireNonNull(sent.takeLongData());
        assertThat(taken.readableBytes()).isEqualTo(1);
        taken.release();
        assertThat(sent.hasLongData()).isFalse();
        assertThat(statements.longDataBytes()).isEqualTo(1_110);
        dropped.dropLongData();
        assertThat(statements.longDataBytes()).isEqualTo(1_100);
        statements.remove(closed.id());
        assertThat(statements.longDataBytes()).isEqualTo(1_000);
        statements.clear(_ -> {});
        assertThat(statements.longDataBytes()).isZero();
    }

    @Test
    void aSliceOfLongDataKeepsNothingElse() {
        ByteBuf read = Unpooled.buffer().writeZero(60_000);
        statementWith(read.readRetainedSlice(11));
        read.release();
        assertThat(read.refCnt()).isZero();
    }

    @Test
    void knowsHowLongAllTextsAre() {
        ClientStatement closed = withLongData(1);
        withLongData(1);
        long each = closed.prepared().sql().length;
        assertThat(statements.textBytes()).isEqualTo(2 * each);
        statements.remove(closed.id());
        assertThat(statements.textBytes()).isEqualTo(each);
        statements.clear(_ -> {});
        assertThat(statements.textBytes()).isZero();
    }
}
