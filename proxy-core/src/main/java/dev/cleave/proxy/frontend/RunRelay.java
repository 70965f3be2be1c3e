package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.backend.ResponseListener;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.relay.ResponseKind;
import dev.cleave.proxy.relay.ResponseTracker;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The relaying part of a {@link StatementRun}: the server's bytes to the client, as fast as that reads them; an error in place of what a broken connection did
 * not send. Confined to its session's event loop.
 */
final class RunRelay implements ResponseListener {
    private static final int ER_QUERY_INTERRUPTED = 1317;
    private static final int ER_LOCK_DEADLOCK = 1213;
    private static final byte[] DEADLOCK_STATE = "#40001".getBytes(StandardCharsets.US_ASCII);

    private final Session session;
    private final StatementRun run;
    private final RunConclusion conclusion;
    private final RoomToPrepare room;
    private final LocalFileUpload upload;
    private long bytesSent;
    /** The answer under way is an error that the client does not get: the statement is prepared again. */
    private boolean lacksRoom;

    RunRelay(Session session, StatementRun run, RunConclusion conclusion, RoomToPrepare room, LocalFileUpload upload) {
        this.session = session;
        this.run = run;
        this.conclusion = conclusion;
        this.room = room;
        this.upload = upload;
    }

    void begin() {
        bytesSent = 0;
        lacksRoom = false;
    }

    /** Sends the client's command; ownership passes. */
    void send(BackendConnection backend, ByteBuf message, ResponseKind answer) {
        if (answer == ResponseKind.PREPARE) {
            backend.prepared().makeRoom();
        }
        backend.send(message, answer, this);
        backend.flush();
    }

    /** Bytes of the answer so far. */
    long bytesSent() {
        return bytesSent;
    }

    // ---- to the client ----

    @Override
    public void onBytes(ByteBuf bytes) {
        if (lacksRoom) {
            bytes.release();
            return;
        }
        bytesSent += bytes.readableBytes();
        ClientConnection client = session.client();
        client.write(bytes);
        if (!client.isWritable() && !run.interruption().wasAbandoned()) {
            BackendConnection backend = run.backend();
            if (backend != null) {
                client.flush();
                backend.setReading(client.isWritable());
            }
        }
    }

    @Override
    public @Nullable ByteBuf onOk(BackendConnection backend, ByteBuf in) {
        return conclusion.onOk(backend, in);
    }

    @Override
    public void onError(BackendConnection backend, ByteBuf in) {
        // Usually relayed as it is; what it means for the transaction is asked for when the response has ended.
        if (session.rollback().isWanted() && backend.tracker().errorCode() == ER_QUERY_INTERRUPTED) {
            asDeadlock(in, backend.tracker().packetStart() + Message.HEADER);
            session.rollback().clientTold();
        }
        lacksRoom = run.command().prepares() && room.isLacking(backend);
    }

    /** The statement was killed because its transaction is rolled back: the client gets the error that applications retry. */
    private static void asDeadlock(ByteBuf in, int payload) {
        in.setShortLE(payload + 1, ER_LOCK_DEADLOCK);
        in.setBytes(payload + 3, DEADLOCK_STATE);
    }

    @Override
    public void onPrepareOk(BackendConnection backend, ByteBuf in, int statementIdAt) {
        ClientStatement added = conclusion.onPrepareOk(backend, in, statementIdAt);
        in.setIntLE(statementIdAt, added.id());
    }

    @Override
    public void onEnd(BackendConnection backend) {
        if (lacksRoom) {
            lacksRoom = false;
            room.make(backend, () -> run.prepareAgain(backend), () -> onBroken(backend, "it was closed meanwhile"));
            return;
        }
        if (conclusion.definesWhatMayBeUsedNext(backend)) {
            session.client().holdUntil(session.worker().definitions()::changed);
        }
        session.client().flush();
        conclusion.onEnd(backend);
    }

    @Override
    public void onReadComplete() {
        session.client().flush();
    }

    /** The client reads again, or does not keep up: the server is read, or not. */
    void onClientWritabilityChanged(boolean writable) {
        BackendConnection backend = run.backend();
        if (backend != null) {
            backend.setReading(writable);
        }
    }

    // ---- a local file, from the client to the server ----

    @Override
    public void onLocalFileRequest(BackendConnection backend) {
        upload.requested();
    }

    @Override
    public void onWritabilityChanged(boolean writable) {
        session.client().process();
    }

    // ---- a broken connection ----

    @Override
    public void onBroken(BackendConnection backend, String reason) {
        ResponseTracker tracker = backend.tracker();
        int nextSequence = bytesSent == 0 ? session.replies().firstSequenceId() : tracker.sequenceId() + 1;
        boolean midPacket = bytesSent > 0 && tracker.inMidPacket();
        session.backends().lost(backend);
        if (bytesSent == 0 && run.repeatRead()) {
            return;
        }
        MySqlError error = SessionBackends.lossDuringStatement(backend, reason, "It may have been executed.");
        if (run.interruption().wasAbandoned()) {
            end();
        } else if (midPacket) {
            session.client().closeAfterFlush();
            end();
        } else if (upload.isUnderWay()) {
            upload.lost(error);
        } else {
            tellLost(error, nextSequence);
        }
    }

    /** Instead of what the broken connection did not answer. */
    void tellLost(MySqlError error, int sequenceId) {
        sendError(error, sequenceId);
        end();
    }

    private void end() {
        session.lastAnswer().failed();
        run.count(true);
        run.finish();
    }

    private void sendError(MySqlError error, int sequenceId) {
        session.countError(error);
        ByteBuf out = session.client().channel().alloc().buffer(128);
        PacketWriter.write(out, new ErrPacket(error), session.capabilities(), sequenceId & 0xFF);
        session.client().write(out);
        session.client().flush();
    }
}
