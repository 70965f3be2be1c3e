package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.session.Pin;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the session's backend, when a statement has been answered, for what the server did not report with the answer. Confined to its session's event loop; one
 * question each.
 *
 * @param answer gets the rows
 * @param then follows, also where there was no answer: then the session is pinned
 * @param lost follows instead where the connection broke, and the session has lost it
 */
record ServerQuestion(
        Session session, int cluster, Consumer<List<List<@Nullable String>>> answer, Runnable then, Runnable lost)
        implements SideQuery.Then {
    /** More than an answer can have. */
    private static final int LONGEST_ANSWER = 16 * 1024;

    void ask(String sql) {
        new SideQuery(session, cluster, sql, LONGEST_ANSWER, this).start();
    }

    @Override
    public void rows(List<List<@Nullable String>> rows) {
        answer.accept(rows);
        then.run();
    }

    @Override
    public void failed(ByteBuf errorPacket) {
        errorPacket.release();
        session.attachments().pin(cluster, Pin.SESSION_STATE);
        then.run();
    }

    @Override
    public boolean clientWaits() {
        return false;
    }

    @Override
    public void refused(MySqlError error) {
        lost.run();
    }
}
