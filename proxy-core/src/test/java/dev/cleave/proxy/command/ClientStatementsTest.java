package dev.cleave.proxy.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.proxy.route.StatementCache;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.proxy.session.StatementText;
import dev.cleave.sql.SqlDialect;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClientStatementsTest {
    private final ClientStatements statements = new ClientStatements();

    private ClientStatement withLongData(int bytes) {
        byte[] sql = "SELECT ?".getBytes(StandardCharsets.UTF_8);
        ClientStatement statement = statements.add(
                new StatementText(sql, null, SessionVariables.NONE),
                new StatementCache(10).find(sql, 0, sql.length, SqlDialect.DEFAULT),
                1);
        statement.addLongData(Unpooled.buffer().writeZero(bytes));
        return statement;
    }

    @Test
    void knowsHowMuchLongDataIsKeptForAll() {
        ClientStatement sent = withLongData(1);
        ClientStatement dropped = withLongData(10);
        ClientStatement closed = withLongData(100);
        withLongData(1_000);
        assertThat(statements.longDataBytes()).isEqualTo(1_111);
        sent.longDataSent();
        assertThat(statements.longDataBytes()).isEqualTo(1_110);
        dropped.dropLongData();
        assertThat(statements.longDataBytes()).isEqualTo(1_100);
        statements.remove(closed.id());
        assertThat(statements.longDataBytes()).isEqualTo(1_000);
        statements.clear(_ -> {});
        assertThat(statements.longDataBytes()).isZero();
    }
}
