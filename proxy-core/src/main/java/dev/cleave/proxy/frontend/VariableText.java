package dev.cleave.proxy.frontend;

import dev.cleave.proxy.command.Message;
import dev.cleave.sql.Effect;
import dev.cleave.sql.PreparedText;
import dev.cleave.sql.SqlDialect.ClientCharset;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * {@code PREPARE name FROM @variable}: asks the server that has the variable for its text, which then stands in the variable's place. So the statement goes
 * where its tables live, gates hold it back, and it may ask for tables of several clusters. Confined to its session's event loop.
 */
final class VariableText implements ValueQuestion.Then {
    /** Runs {@code message} as what {@code meaning} says, which may be the same buffer; takes ownership of both. */
    interface Run {
        void run(ByteBuf message, ByteBuf meaning);
    }

    private final Session session;
    private final ByteBuf message;
    private final String charset;
    private final Run then;

    private VariableText(Session session, String charset, ByteBuf message, Run then) {
        this.session = session;
        this.message = message;
        this.charset = charset;
        this.then = then;
    }

    /** MariaDB prepares any expression; its value is not asked for. */
    private static boolean preparesVariable(StatementPlan plan) {
        String from = plan.argument();
        return plan.kind() == StatementKind.PREPARE
                && plan.has(Effect.READS_USER_VARIABLE)
                && !plan.has(Effect.DEPENDS_ON_LITERALS)
                && !plan.has(Effect.MULTI_STATEMENT)
                && from != null
                && from.startsWith("@");
    }

    /** True if the statement prepares what a variable holds and was taken over, {@code message} included. */
    static boolean ask(Session session, ByteBuf message, StatementPlan plan, Run then) {
        if (!preparesVariable(plan)) {
            return false;
        }
        String charset = Dialects.characterSet(
                session.state().variables(), session.login().collation());
        if (charset.isEmpty() || session.state().dialect().charset() != ClientCharset.ASCII_SAFE) {
            return false;
        }
        long limit = session.worker().config().limits().maxAllowedPacket();
        return ValueQuestion.askForVariable(
                session,
                "HEX(CONVERT(" + plan.argument() + " USING " + charset + "))",
                3 * (int) Math.min(Integer.MAX_VALUE / 4, limit),
                new VariableText(session, charset, message, then));
    }

    @Override
    public void value(@Nullable String digits) {
        session.handOver();
        if (digits == null) {
            then.run(message, message);
        } else {
            found(HexFormat.of().parseHex(digits));
        }
    }

    /** A text that a literal would change stays in its variable; then only what it means is known from here on. */
    private void found(byte[] text) {
        byte[] prepare = PreparedText.inPlaceOfVariable(
                Message.textOf(message), text, session.state().dialect());
        boolean fits = PreparedText.survivesLiteral(text, charset);
        ByteBuf meaning = prepare == null ? message : Message.withText(fits ? message : message.retain(), prepare);
        then.run(fits ? meaning : message, meaning);
    }

    @Override
    public void none() {
        message.release();
    }
}
