package dev.cleave.proxy.frontend;

import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.lint.StatementComments;
import dev.cleave.proxy.lint.ViolationSource;
import io.netty.buffer.ByteBuf;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the linters whose command is under way. One per session. */
final class CommandOrigin implements ViolationSource {
    private final Session session;

    CommandOrigin(Session session) {
        this.session = session;
    }

    @Override
    public String user() {
        return session.login().user();
    }

    @Override
    public Map<String, String> attributes() {
        return session.login().attributes();
    }

    @Override
    public @Nullable String schema() {
        return session.run().target().schema();
    }

    /** Of COM_QUERY's text, or of the text that was prepared. */
    @Override
    public String annotations() {
        CurrentCommand command = session.run().command();
        ClientStatement prepared = command.prepared();
        if (prepared != null) {
            return StatementComments.of(prepared.text().sql());
        }
        ByteBuf message = command.message();
        if (message == null) {
            return "";
        }
        var sql = new byte[Message.payloadLength(message) - 1];
        Message.copyPayload(message, 1, sql, sql.length);
        return StatementComments.of(sql);
    }
}
