package dev.cleave.proxy.frontend;

import dev.cleave.config.LimitsConfig;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.sql.StatementKind;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * The COM_STMT_ commands. A prepared statement belongs to the session; which backends know it, and under which id, is the backends' matter.
 *
 * <p>Source: MySQL's protocol documentation, "Prepared Statements".
 */
final class PreparedStatementCommands {
    private static final int EXECUTE_LENGTH = 10;
    private static final int LONG_DATA_LENGTH = 7;

    private static final MySqlError TEXTS_TOO_LONG = new MySqlError(
            ErrorCode.ER_MAX_PREPARED_STMT_COUNT_REACHED.code(),
            ErrorCode.ER_MAX_PREPARED_STMT_COUNT_REACHED.sqlState(),
            "The texts of this session's prepared statements have more bytes than limits.max-prepared-bytes-per-session;"
                    + " close some first");

    private final Session session;

    PreparedStatementCommands(Session session) {
        this.session = session;
    }

    void prepare(ByteBuf message) {
        LimitsConfig limits = session.worker().config().limits();
        int most = limits.maxPreparedStatementsPerSession();
        long bytes = session.statements().textBytes() + message.readableBytes();
        boolean tooLong = bytes > limits.maxPreparedBytesPerSession();
        if (tooLong || session.statements().size() >= most) {
            refuse(message, tooLong ? TEXTS_TOO_LONG : ErrorCode.ER_MAX_PREPARED_STMT_COUNT_REACHED.with(most));
            return;
        }
        CachedStatement statement =
                session.worker().analyse(message, 1, session.state().dialect());
        byte[] sql = Message.textOf(message);
        byte[] changed = SessionValues.putInto(sql, statement.plan(), session, true);
        if (changed == null) {
            session.run().prepare(message, statement, sql);
        } else {
            session.run().prepare(Message.withText(message, changed), statement, changed);
        }
    }

    void execute(ByteBuf message) {
        ClientStatement statement = find(message, EXECUTE_LENGTH, "execute");
        if (statement == null) {
            return;
        }
        CachedStatement cached = statement.statement();
        StatementKind kind = cached.plan().kind();
        boolean ends = kind == StatementKind.COMMIT || kind == StatementKind.ROLLBACK;
        if (ends && TransactionCompletion.endEmpty(session, cached.plan())) {
            message.release();
            return;
        }
        CursorPins.closed(session, statement);
        session.worker().statementCache().keep(cached);
        if (!session.catalog().execute(message, statement)) {
            CursorPins.keepApart(session, statement);
            session.run().execute(message, statement);
        }
    }

    void fetch(ByteBuf message) {
        ClientStatement statement = find(message, 9, "fetch");
        if (statement == null) {
            return;
        }
        if (statement.cursorCluster() < 0) {
            refuse(message, ErrorCode.ER_STMT_HAS_NO_OPEN_CURSOR.with(statement.id(), mariaDb() ? "" : "."));
            return;
        }
        session.run().onCursor(message, ResponseKind.ROWS, statement);
    }

    void reset(ByteBuf message) {
        ClientStatement statement = find(message, 5, "reset");
        if (statement == null) {
            return;
        }
        statement.dropLongData();
        if (statement.cursorCluster() >= 0) {
            session.run().onCursor(message, ResponseKind.RESULT, statement);
        } else {
            message.release();
            session.lastAnswer().wasOk();
            session.replies().ok();
        }
    }

    /** Has no response, not even for a statement that does not exist. */
    void close(ByteBuf message) {
        if (Message.payloadLength(message) >= Message.STATEMENT_ID_END) {
            ClientStatement statement = session.statements().find(Message.statementId(message));
            if (statement != null) {
                CursorPins.closed(session, statement);
                session.statements().remove(statement.id());
                session.backends().close(statement.text());
                session.backends().detachFree();
            }
        }
        message.release();
    }

    /** Has no response; what is wrong shows at the next execution. Kept until then, because the backend is not known yet. */
    void longData(ByteBuf message) {
        ClientStatement statement = Message.payloadLength(message) >= LONG_DATA_LENGTH
                ? session.statements().find(Message.statementId(message))
                : null;
        long limit = session.worker().config().limits().maxAllowedPacket();
        if (statement == null || session.statements().longDataBytes() + message.readableBytes() > limit) {
            message.release();
            if (statement != null) {
                session.replies().error(ErrorCode.ER_NET_PACKET_TOO_LARGE.with());
                session.client().closeAfterFlush();
            }
            return;
        }
        statement.addLongData(message);
    }

    private @Nullable ClientStatement find(ByteBuf message, int length, String command) {
        if (Message.payloadLength(message) < length) {
            refuse(message, ErrorCode.ER_MALFORMED_PACKET.with());
            return null;
        }
        int id = Message.statementId(message);
        ClientStatement statement = session.statements().find(id);
        if (statement == null) {
            String function = mariaDb() ? "mysqld_stmt_" + command : "mysql_stmt_precheck";
            refuse(message, ErrorCode.ER_UNKNOWN_STMT_HANDLER.with(Integer.toUnsignedString(id), function));
        }
        return statement;
    }

    private void refuse(ByteBuf message, MySqlError error) {
        message.release();
        session.lastAnswer().failed();
        session.replies().error(error);
    }

    private boolean mariaDb() {
        return session.state().dialect().mariaDb();
    }
}
