package dev.cleave.proxy.frontend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.command.FieldList;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.command.QueryAttributes;
import dev.cleave.proxy.relay.ResponseKind;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client's commands apart. A command that needs a server becomes a {@link StatementRun}; the others are answered here.
 *
 * <p>Source: MySQL's protocol documentation, "Command Phase".
 */
final class CommandDispatcher {
    /** Have numbers, but no client may send them: a server answers 1047, as it does to what has no number. */
    private static final Set<Integer> INTERNAL_TO_SERVERS = Set.of(
            Command.COM_SLEEP,
            Command.COM_CONNECT,
            Command.COM_TIME,
            Command.COM_DELAYED_INSERT,
            Command.COM_CONNECT_OUT,
            Command.COM_DAEMON);

    private static final byte[] SHOW_PROCESSLIST = "SHOW PROCESSLIST".getBytes(StandardCharsets.US_ASCII);

    private final Session session;
    private final QueryCommands queries;
    private final KillCommand kill;
    private final PreparedStatementCommands statements;

    CommandDispatcher(Session session) {
        this.session = session;
        this.kill = new KillCommand(session);
        this.queries = new QueryCommands(session, kill);
        this.statements = new PreparedStatementCommands(session);
    }

    /** Takes ownership of the message. */
    void dispatch(ByteBuf message) {
        if (Message.payloadLength(message) == 0) {
            refuse(message, ErrorCode.ER_UNKNOWN_COM_ERROR.with());
            return;
        }
        MySqlError loss =
                hasAnswer(Message.command(message)) ? session.backends().takeLoss() : null;
        if (loss != null) {
            tellLoss(message, loss);
            return;
        }
        switch (Message.command(message)) {
            case Command.COM_QUERY -> query(message);
            case Command.COM_STMT_EXECUTE -> statements.execute(message);
            case Command.COM_STMT_PREPARE -> statements.prepare(message);
            case Command.COM_STMT_CLOSE -> statements.close(message);
            case Command.COM_STMT_RESET -> statements.reset(message);
            case Command.COM_STMT_FETCH -> statements.fetch(message);
            case Command.COM_STMT_SEND_LONG_DATA -> statements.longData(message);
            case Command.COM_PING -> ping(message);
            case Command.COM_INIT_DB -> session.run().command(message, ResponseKind.RESULT);
            case Command.COM_REFRESH -> session.run().refresh(message);
            case Command.COM_FIELD_LIST -> listFields(message);
            case Command.COM_PROCESS_INFO -> listProcesses(message);
            case Command.COM_STATISTICS -> session.run().command(message, ResponseKind.TEXT);
            case Command.COM_SET_OPTION -> setOption(message);
            case Command.COM_RESET_CONNECTION -> {
                message.release();
                session.resetAndAnswer();
            }
            case Command.COM_CHANGE_USER -> session.changeUser(message);
            case Command.COM_PROCESS_KILL -> processKill(message);
            case Command.COM_QUIT -> {
                message.release();
                session.client().close();
            }
            default -> refuse(message, unsupported(Message.command(message)));
        }
    }

    /** A ROLLBACK of what has been rolled back already succeeds, as it would on a server. */
    private void tellLoss(ByteBuf message, MySqlError loss) {
        session.statements().refused(message);
        boolean rolledBack = loss.code() == ErrorCode.ER_LOCK_DEADLOCK.code();
        if (!rolledBack || Message.command(message) != Command.COM_QUERY) {
            refuse(message, loss);
            return;
        }
        ByteBuf statement = withoutAttributes(message);
        if (statement != null && queries.isRollback(statement)) {
            answerOk(statement);
        } else if (statement != null) {
            refuse(statement, loss);
        }
    }

    /** Old clients ask so for the columns of a table, which may live on another cluster than the session's last statement ran on. */
    private void listFields(ByteBuf message) {
        byte[] describe = FieldList.describe(Message.textOf(message));
        session.run()
                .listFields(
                        message,
                        session.worker().analyse(describe, session.state().dialect()));
    }

    /** Old clients ask so for what SHOW PROCESSLIST gives. */
    private void listProcesses(ByteBuf message) {
        QueryAttributes attributes = session.queryAttributes();
        if (attributes != null) {
            attributes.none();
        }
        message.setByte(message.readerIndex() + Message.HEADER, Command.COM_QUERY);
        queries.query(Message.withText(message, SHOW_PROCESSLIST));
    }

    private void query(ByteBuf message) {
        ByteBuf statement = withoutAttributes(message);
        if (statement != null) {
            queries.query(statement);
        }
    }

    /** The COM_QUERY without the attributes that the client sent with it, which are kept for the server; null if it was refused. */
    private @Nullable ByteBuf withoutAttributes(ByteBuf message) {
        QueryAttributes attributes = session.queryAttributes();
        if (attributes == null) {
            return message;
        }
        try {
            return attributes.takeOff(message);
        } catch (MalformedPacketException _) {
            refuse(message, ErrorCode.ER_MALFORMED_PACKET.with());
            return null;
        }
    }

    private static boolean hasAnswer(int command) {
        return switch (command) {
            case Command.COM_QUIT,
                    Command.COM_STMT_CLOSE,
                    Command.COM_STMT_SEND_LONG_DATA,
                    Command.COM_RESET_CONNECTION,
                    Command.COM_CHANGE_USER -> false;
            default -> true;
        };
    }

    private static MySqlError unsupported(int command) {
        String name = Command.nameOf(command);
        return name.startsWith("COM_") && !INTERNAL_TO_SERVERS.contains(command)
                ? ErrorCode.CLEAVE_UNSUPPORTED_COMMAND.with(
                        name + " is not supported through the proxy; send it to a" + " server directly.")
                : ErrorCode.ER_UNKNOWN_COM_ERROR.with();
    }

    private void ping(ByteBuf message) {
        session.lastAnswer().wasOk();
        answerOk(message);
    }

    private void answerOk(ByteBuf message) {
        message.release();
        session.replies().ok();
    }

    private void refuse(ByteBuf message, MySqlError error) {
        message.release();
        session.lastAnswer().failed();
        session.replies().error(error);
    }

    /** Multi-statements on or off: a capability, so from now on other backends serve the session. */
    private void setOption(ByteBuf message) {
        int option = Message.payloadLength(message) >= 3
                ? message.getUnsignedShortLE(message.readerIndex() + Message.HEADER + 1)
                : -1;
        if (option != 0 && option != 1) {
            refuse(message, ErrorCode.ER_UNKNOWN_COM_ERROR.with());
            return;
        }
        int flag = CapabilityFlags.CLIENT_MULTI_STATEMENTS;
        int changed = option == 0 ? session.capabilities() | flag : session.capabilities() & ~flag;
        if (session.attachments().size() == 0) {
            message.release();
            session.capabilitiesAre(changed);
            session.lastAnswer().wasEof();
            session.replies().eof();
        } else if (session.attachments().size() == 1) {
            session.run().setOption(message, changed);
        } else {
            refuse(
                    message,
                    ErrorCode.CLEAVE_UNSUPPORTED_COMMAND.with(
                            "COM_SET_OPTION is not supported while the session is pinned on several clusters; send it"
                                    + " before."));
        }
    }

    private void processKill(ByteBuf message) {
        if (Message.payloadLength(message) < 5) {
            refuse(message, ErrorCode.ER_MALFORMED_PACKET.with());
            return;
        }
        long id = message.getUnsignedIntLE(message.readerIndex() + Message.HEADER + 1);
        message.release();
        kill.kill(id, false);
    }
}
