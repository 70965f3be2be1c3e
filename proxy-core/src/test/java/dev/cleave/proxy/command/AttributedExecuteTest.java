package dev.cleave.proxy.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.proxy.backend.TestStatements;
import dev.cleave.proxy.route.StatementCache;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.proxy.session.StatementText;
import dev.cleave.sql.SqlDialect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class AttributedExecuteTest {
    /** A type of two bytes, and a name. */
    private static final byte[] TYPE_A = {(byte) 253, 0, 1, 'a'};

    private static final byte[] TYPE_B = {8, 0, 1, 'b'};
    private static final byte[] VALUES = {1, 'x', 1, 2, 3, 4, 5, 6, 7, 8};

    private final ClientStatement statement = statement();

    private static ClientStatement statement() {
        byte[] sql = "SELECT ?, ?".getBytes(US_ASCII);
        return new ClientStatements()
                .add(
                        new StatementText(sql, null, SessionVariables.NONE),
                        new StatementCache(10).find(sql, 0, sql.length, SqlDialect.DEFAULT),
                        2);
    }

    private static ByteBuf message(ByteBuf payload) {
        ByteBuf out = Unpooled.buffer();
        PacketWriter.writePayload(out, payload, 0);
        return out;
    }

    private static ByteBuf head(int flags) {
        return Unpooled.buffer()
                .writeByte(Command.COM_STMT_EXECUTE)
                .writeIntLE(7)
                .writeByte(flags)
                .writeIntLE(1);
    }

    /** An execution with two parameters, without their types. */
    private static ByteBuf withoutTypes() {
        return message(head(8).writeByte(2).writeByte(0).writeByte(0).writeBytes(VALUES));
    }

    private ByteBuf toServerWithoutAttributes(ByteBuf message) {
        AttributedExecute.learnTypes(message, statement);
        return AttributedExecute.rewrite(message, statement, TestStatements.of(7), false);
    }

    @Test
    void aServerThatKnowsNoAttributesGetsTheTypesWithoutNames() {
        statement.typesAre(ByteBufUtil.getBytes(Unpooled.wrappedBuffer(TYPE_A, TYPE_B)), new byte[4]);
        ByteBuf sent = toServerWithoutAttributes(withoutTypes());
        assertThat(sent)
                .isEqualTo(message(head(0).writeByte(0)
                        .writeByte(1)
                        .writeBytes(TYPE_A, 0, 2)
                        .writeBytes(TYPE_B, 0, 2)
                        .writeBytes(VALUES)));
        sent.release();
    }

    @Test
    void whereTypesAreMissingItIsSentAsItIs() {
        statement.typesAre(TYPE_A, new byte[2]);
        ByteBuf message = withoutTypes();
        ByteBuf sent = toServerWithoutAttributes(message);
        assertThat(sent).isSameAs(message).isEqualTo(withoutTypes());
    }
}
