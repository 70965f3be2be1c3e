package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.command.Message;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of a LOAD DATA LOCAL on its way from the client to the server, as fast as that takes it. Where the server goes away, the rest is dropped, for the
 * client reads an answer only behind its file. Part of a {@link StatementRun}; confined to its session's event loop.
 *
 * <p>Source: MySQL's protocol documentation, "LOCAL INFILE Request".
 */
final class LocalFileUpload {
    private final Session session;
    private final StatementRun run;
    private boolean underWay;
    private boolean amidPart;
    private @Nullable MySqlError lost;

    LocalFileUpload(Session session, StatementRun run) {
        this.session = session;
        this.run = run;
    }

    /** The next command has begun. */
    void begin() {
        underWay = false;
        amidPart = false;
        lost = null;
    }

    /** The server asks for a file: what the client sends is that, until its end. */
    void requested() {
        underWay = true;
        session.client().flush();
        session.client().process();
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** One packet of the file; the empty one is the last, but for one that ends a part whose packets are full. */
    void take(ByteBuf packet) {
        int length = packet.readableBytes() - Message.HEADER;
        boolean last = length == 0 && !amidPart;
        amidPart = length == PacketWriter.MAX_PACKET_PAYLOAD;
        underWay = !last;
        if (!session.isBusy()) {
            packet.release(); // the server has answered without its end
            return;
        }
        if (lost == null) {
            BackendConnection backend = Objects.requireNonNull(run.backend());
            backend.sendMore(packet);
            backend.flush();
            return;
        }
        int answer = Message.sequenceId(packet) + 1;
        packet.release();
        if (last) {
            run.relay().tellLost(lost, answer);
        }
    }

    /** The server is gone, which the client is told when its file has ended. */
    void lost(MySqlError error) {
        lost = error;
        session.client().process();
    }

    /** Whether only the file's end is waited for. */
    boolean isLost() {
        return lost != null;
    }

    /** Whether the server does not keep up, so that the client must wait with more of the file. */
    boolean isHeldBack() {
        BackendConnection backend = run.backend();
        return underWay && backend != null && !backend.isWritable();
    }
}
