package dev.cleave.proxy.frontend;

import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.frontend.CurrentCommand.Purpose;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Target;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * A copy of the command under way, if it only reads, outside of a transaction, and asks nothing of the connection that it runs on: should that break before
 * the first byte of the answer, it may run on another one, and the client notices nothing. One per session, confined to its event loop; nothing is allocated
 * once it has seen the session's largest short read.
 */
final class RepeatableRead {
    /** Longer commands are not kept: what every session may hold must stay small. */
    static final int MAX_BYTES = 4096;

    private static final long ONLY_HERE = Effect.WRITES.bit()
            | Effect.LOCKING_READ.bit()
            | Effect.TAKES_USER_LOCK.bit()
            | Effect.RELEASES_USER_LOCK.bit()
            | Effect.READS_USER_VARIABLE.bit()
            | Effect.WRITES_USER_VARIABLE.bit()
            | Effect.READS_PREVIOUS_STATEMENT.bit()
            | Effect.MULTI_STATEMENT.bit()
            | Effect.SERVER_FILE.bit();

    private final Session session;
    private byte[] copy = {};
    private int length;

    RepeatableRead(Session session) {
        this.session = session;
    }

    /** Before {@code message} is sent to {@code cluster}: keeps it if it may run twice. */
    void keep(CurrentCommand command, Target target, ByteBuf message, int cluster) {
        length = 0;
        int bytes = message.readableBytes();
        if (bytes <= MAX_BYTES && isRead(command, target) && asksNothingOf(cluster)) {
            if (copy.length < bytes) {
                copy = new byte[Math.max(bytes, 2 * copy.length)];
            }
            message.getBytes(message.readerIndex(), copy, 0, bytes);
            length = bytes;
        }
    }

    private static boolean isRead(CurrentCommand command, Target target) {
        CachedStatement statement = command.statement();
        if (statement == null || !(command.is(Purpose.QUERY) || command.is(Purpose.EXECUTE))) {
            return false;
        }
        ClientStatement prepared = command.executed();
        boolean longData = prepared != null && prepared.hasLongData();
        StatementPlan plan = statement.plan();
        return plan.kind() == StatementKind.SELECT
                && (plan.effects() & ONLY_HERE) == 0
                && plan.routines().isEmpty()
                && target.gated().length == 0
                && !target.unknownWrites()
                && !longData;
    }

    private boolean asksNothingOf(int cluster) {
        return !session.transaction().holdsStatements() && session.attachments().pins(cluster) == 0;
    }

    boolean isKept() {
        return length > 0;
    }

    /** The kept command, once. */
    ByteBuf take(ByteBufAllocator allocator) {
        ByteBuf message = allocator.directBuffer(length).writeBytes(copy, 0, length);
        length = 0;
        return message;
    }

    /** It has been answered, or is not to run again. */
    void drop() {
        length = 0;
    }
}
