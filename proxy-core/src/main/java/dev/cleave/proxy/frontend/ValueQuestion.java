package dev.cleave.proxy.frontend;

import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.session.Pin;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server for one value, before the statement that depends on it begins. Where it gets none, the client is answered with the error. Confined to its
 * session's event loop; one question each.
 */
final class ValueQuestion implements Asking, SideQuery.Then {
    /** What follows; exactly one of them is called. */
    interface Then {
        /** The answer; the client has none yet, and the session is busy. */
        void value(@Nullable String value);

        /** There is none, and the client will be told why. */
        default void none() {}
    }

    private final Session session;
    private final Then then;
    private final SideQuery query;

    private ValueQuestion(Session session, int cluster, String sql, int limit, Then then) {
        this.session = session;
        this.then = then;
        this.query = new SideQuery(session, cluster, sql, limit, this);
    }

    /**
     * Asks the server that has the session's user variables. False if the session has none: then nobody is asked, and nothing follows.
     *
     * @param expression of one value
     * @param limit most bytes of the answer
     */
    static boolean askForVariable(Session session, String expression, int limit, Then then) {
        int cluster = session.attachments().pinnedBy(Pin.USER_VARIABLE.bit());
        if (cluster < 0) {
            return false;
        }
        ask(session, cluster, "SELECT " + expression + " LIMIT 1", limit, then);
        return true;
    }

    /**
     * Asks a cluster.
     *
     * @param sql of one row
     * @param limit most bytes of the answer
     */
    static void ask(Session session, int cluster, String sql, int limit, Then then) {
        var question = new ValueQuestion(session, cluster, sql, limit, then);
        session.begin();
        session.run().asksFirst(question);
        question.query.start();
    }

    @Override
    public void interrupt() {
        query.interrupt();
    }

    @Override
    public void rows(List<List<@Nullable String>> rows) {
        session.run().asked();
        then.value(rows.isEmpty() ? null : rows.getFirst().getFirst());
    }

    @Override
    public void failed(ByteBuf errorPacket) {
        noValue();
        session.replies().raw(errorPacket);
        session.end();
    }

    @Override
    public void refused(MySqlError error) {
        noValue();
        session.replies().error(error);
        session.end();
    }

    private void noValue() {
        session.run().asked();
        session.lastAnswer().failed();
        then.none();
    }
}
