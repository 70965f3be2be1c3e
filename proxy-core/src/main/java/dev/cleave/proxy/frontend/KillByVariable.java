package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.proxy.session.Pin;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code KILL @variable}: asks the server that has the variable for the number, which is one of Cleave's sessions. Confined to its session's event loop. */
final class KillByVariable implements Asking, SideQuery.Then {
    private static final int LONGEST_ANSWER = 1024;

    private final Session session;
    private final QueryCommands commands;
    private final boolean queryOnly;
    private final SideQuery query;

    private KillByVariable(Session session, QueryCommands commands, int cluster, String variable, boolean queryOnly) {
        this.session = session;
        this.commands = commands;
        this.queryOnly = queryOnly;
        String sql = "SELECT CAST(" + variable + " AS UNSIGNED)";
        this.query = new SideQuery(session, cluster, sql, LONGEST_ANSWER, this);
    }

    /** True if the session has variables, and the answer will follow. */
    static boolean ask(Session session, QueryCommands commands, String variable, boolean queryOnly) {
        int cluster = session.attachments().pinnedBy(Pin.USER_VARIABLE.bit());
        if (cluster < 0) {
            return false;
        }
        session.begin();
        var kill = new KillByVariable(session, commands, cluster, variable, queryOnly);
        session.run().asksFirst(kill);
        kill.query.start();
        return true;
    }

    @Override
    public void interrupt() {
        query.interrupt();
    }

    @Override
    public void rows(List<List<@Nullable String>> rows) {
        String digits = rows.getFirst().getFirst();
        session.run().asked();
        if (digits != null && digits.length() <= 18) {
            commands.kill(Long.parseLong(digits), queryOnly);
        } else {
            session.replies().error(ErrorCode.ER_NO_SUCH_THREAD.with(digits == null ? "0" : digits));
        }
        session.end();
    }

    @Override
    public void failed(ByteBuf errorPacket) {
        session.run().asked();
        session.lastAnswer().failed();
        session.replies().raw(errorPacket);
        session.end();
    }

    @Override
    public void refused(MySqlError error) {
        session.run().asked();
        session.lastAnswer().failed();
        session.replies().error(error);
        session.end();
    }
}
