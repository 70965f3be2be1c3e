package dev.cleave.proxy.frontend;

import dev.cleave.protocol.Command;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import dev.cleave.sql.UnscopedAssignments;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * COM_QUERY. What only concerns a transaction that no server knows of is answered here: BEGIN, and what ends a transaction that is still empty. So a
 * transaction begins on the cluster of its first statement. Everything else runs.
 */
final class QueryCommands {
    /** As BEGIN commits, whatever the session's {@code completion_type} is. */
    private static final byte[] COMMIT = "COMMIT AND NO CHAIN NO RELEASE".getBytes(StandardCharsets.US_ASCII);

    private final Session session;
    private final KillCommand kill;
    private final InternalCommand internal = new InternalCommand();
    /** Made once: every statement passes it on. */
    private final VariableText.Run runs = this::run;

    QueryCommands(Session session, KillCommand kill) {
        this.session = session;
        this.kill = kill;
    }

    void query(ByteBuf message) {
        CachedStatement statement =
                session.worker().analyse(message, 1, session.state().dialect());
        StatementPlan plan = statement.plan();
        ByteBuf reported = asServersReportIt(message, plan);
        if (reported != message) {
            query(reported);
            return;
        }
        if (!plan.has(Effect.MULTI_STATEMENT) && (refuses(plan) || answersHere(message, plan))) {
            session.worker().counters().statement();
            message.release();
            return;
        }
        if (SeveralParts.mayBeIn(plan)) {
            several(message, statement, null);
            return;
        }
        ByteBuf changed = SessionValues.putInto(message, plan, session);
        if (changed != message && plan.kind() == StatementKind.PREPARE) {
            query(changed); // EXECUTE goes by the text that the server has
            return;
        }
        if (!VariableText.ask(session, changed, plan, runs)) {
            run(changed, statement, null);
        }
    }

    /** @param granted whether the account may end other users' sessions; null if nobody has asked yet */
    private void several(ByteBuf message, CachedStatement statement, @Nullable Boolean granted) {
        byte[] sql = Message.textOf(message);
        var parts = new SeveralParts(session, true, granted);
        byte[] changed = parts.of(sql);
        if (parts.asksForPrivilege()) {
            askForPrivilege(message, statement);
            return;
        }
        CachedStatement now = statement;
        if (changed != null && statement.plan().has(Effect.READS_PROCESSLIST)) {
            now = session.worker().analyse(changed, session.state().dialect());
            if (now.plan().has(Effect.READS_CONNECTION_ID)) { // the server's, as in the list
                parts = new SeveralParts(session, false, granted);
                changed = parts.of(sql);
                now = statement;
            }
        }
        run(changed == null ? message : Message.withText(message, changed), now, parts.kills());
    }

    private void askForPrivilege(ByteBuf message, CachedStatement statement) {
        kill.askForPrivilege(new ValueQuestion.Then() {
            @Override
            public void value(@Nullable String count) {
                session.handOver();
                several(message, statement, Privilege.isGranted(count));
            }

            @Override
            public void none() {
                message.release();
            }
        });
    }

    /** A SET in the form in which the server tells of what it has set; takes ownership of {@code message} and answers it or what is in its place. */
    private ByteBuf asServersReportIt(ByteBuf message, StatementPlan plan) {
        if (plan.has(Effect.UNSCOPED_ASSIGNMENT) && !plan.has(Effect.MULTI_STATEMENT)) {
            byte[] sql = Message.textOf(message);
            byte[] scoped = UnscopedAssignments.withScope(sql, session.state().dialect());
            if (scoped != sql) {
                return Message.withText(message, scoped);
            }
        }
        return session.tracking().takeOut(message, plan, session.state().dialect());
    }

    private void run(ByteBuf message, ByteBuf meaning) {
        CachedStatement statement =
                session.worker().analyse(meaning, 1, session.state().dialect());
        if (meaning != message) {
            meaning.release();
            run(message, statement, null);
            return;
        }
        ByteBuf changed = SessionValues.putInto(message, statement.plan(), session);
        if (changed == message) {
            run(message, statement, null);
        } else {
            run(changed, changed);
        }
    }

    private void run(ByteBuf message, CachedStatement statement, @Nullable LateKills kills) {
        if (!session.catalog().query(message, statement, kills)) {
            session.run().query(message, statement, kills);
        }
    }

    /** What Cleave has to understand whole, MariaDB's SET STATEMENT must not stand before. True if the client was told so. */
    private boolean refuses(StatementPlan plan) {
        if (!plan.has(Effect.SETS_FOR_STATEMENT)) {
            return false;
        }
        boolean refused =
                switch (plan.kind()) {
                    case BEGIN, COMMIT, ROLLBACK, SAVEPOINT, SET_TRANSACTION, XA, PREPARE -> true;
                    default -> false;
                };
        if (refused) {
            session.lastAnswer().failed();
            session.replies()
                    .error(ErrorCode.ER_NOT_SUPPORTED_YET.with(
                            "SET STATEMENT before " + plan.kind() + "; use SET SESSION before it"));
        }
        return refused;
    }

    /** Whether it is a ROLLBACK of the whole transaction. */
    boolean isRollback(ByteBuf message) {
        StatementPlan plan =
                session.worker().analyse(message, 1, session.state().dialect()).plan();
        return plan.kind() == StatementKind.ROLLBACK && !plan.has(Effect.MULTI_STATEMENT);
    }

    /** True if the statement needs no server now, and was answered. */
    private boolean answersHere(ByteBuf message, StatementPlan plan) {
        if (plan.kind() == StatementKind.KILL) {
            return kill.query(plan);
        }
        if (!plan.has(Effect.WELL_FORMED_TRANSACTION)) {
            return false;
        }
        return switch (plan.kind()) {
            case BEGIN -> begin(message, plan);
            case COMMIT, ROLLBACK -> TransactionCompletion.endEmpty(session, plan);
            case SAVEPOINT -> savepoint(message, plan);
            case SET_TRANSACTION -> setTransaction(message, plan);
            default -> false;
        };
    }

    private boolean begin(ByteBuf message, StatementPlan plan) {
        if (plan.has(Effect.CONSISTENT_SNAPSHOT) && session.worker().clusters().size() == 1) {
            session.transaction().pending().endEmpty();
            return false; // the snapshot is of now, and of no other cluster
        }
        if (session.transaction().isOnServer()) {
            commitThenBegin(Message.textOf(message), plan);
            return true;
        }
        if (session.transaction().isBound()) {
            return false; // LOCK TABLES or XA: the server decides what BEGIN means
        }
        session.transaction().pending().begin(Message.textOf(message), plan);
        ok();
        return true;
    }

    /** BEGIN commits the open transaction; the next one may live on another cluster. */
    private void commitThenBegin(byte[] begin, StatementPlan plan) {
        int cluster = session.transaction().boundCluster();
        BackendConnection backend = Objects.requireNonNull(session.attachments().get(cluster));
        session.begin();
        internal.send(backend, Command.COM_QUERY, COMMIT, ResponseKind.RESULT, new InternalCommand.Then() {
            @Override
            public void succeeded(BackendConnection backend) {
                session.transaction().serverSaid(cluster, backend.tracker().statusFlags());
                session.backends().detachFree();
                session.transaction().pending().begin(begin, plan);
                ok();
                session.end();
            }

            @Override
            public void failed(BackendConnection backend, ByteBuf errorPacket) {
                session.lastAnswer().failed();
                session.replies().raw(errorPacket);
                session.end();
            }

            @Override
            public void broken(BackendConnection backend, String reason) {
                session.backends().lost(backend);
                session.lastAnswer().failed();
                session.replies()
                        .error(ErrorCode.CLEAVE_BACKEND_LOST.with(
                                "the connection broke during the commit that BEGIN implies (" + reason
                                        + "). The transaction may have been committed."));
                session.end();
            }
        });
    }

    private boolean savepoint(ByteBuf message, StatementPlan plan) {
        boolean sets = plan.normalized().toUpperCase(Locale.ROOT).startsWith("SAVEPOINT");
        SessionTransaction transaction = session.transaction();
        // Without autocommit it is there when the transaction begins, which no server shows to be open before that.
        boolean early = transaction.pending().begun() || !transaction.commitsItself() && !transaction.isBound();
        if (!sets || !early || transaction.isOnServer() || transaction.pending().isFull()) {
            return false;
        }
        session.transaction().pending().savepoint(Message.textOf(message));
        ok();
        return true;
    }

    /** SET TRANSACTION without SESSION or GLOBAL speaks of the next transaction only, wherever that will be. */
    private boolean setTransaction(ByteBuf message, StatementPlan plan) {
        boolean nextOnly = plan.has(Effect.SETS_NEXT_TRANSACTION);
        if (!nextOnly
                || session.transaction().isOnServer()
                || session.transaction().pending().isFull()) {
            return false;
        }
        if (session.transaction().pending().begun()) {
            session.lastAnswer().failed();
            session.replies()
                    .error(new MySqlError(
                            1568,
                            "25001",
                            "Transaction characteristics can't be changed while a transaction is in progress"));
        } else {
            session.transaction().pending().characteristics(Message.textOf(message), plan);
            ok();
        }
        return true;
    }

    private void ok() {
        session.lastAnswer().statementWasOk();
        session.replies().ok();
    }
}
