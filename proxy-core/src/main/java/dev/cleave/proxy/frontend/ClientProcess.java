package dev.cleave.proxy.frontend;

import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.login.ClientLogin;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a process list says of one session. Immutable.
 *
 * @param id that the client was greeted with, and that KILL takes
 * @param cluster on which it holds a connection now; -1 if it holds none
 * @param thread the server's number of that connection
 * @param info the statement under way, without literals; null if there is none
 * @param attributes what the client says of itself
 */
record ClientProcess(
        long id,
        String user,
        String host,
        @Nullable String schema,
        int cluster,
        long thread,
        String command,
        long seconds,
        String state,
        @Nullable String info,
        Map<String, String> attributes) {
    private static final int NO_CLUSTER = -1;

    /** As the session is now; call it on its event loop. */
    static ClientProcess of(Session session, long nowNanos) {
        // What waits is not where the session's connection is, which sleeps.
        int cluster = session.run().isWaiting() ? NO_CLUSTER : cluster(session);
        BackendConnection backend = cluster < 0 ? null : session.attachments().get(cluster);
        boolean busy = session.isBusy();
        String statement = busy ? session.run().normalizedStatement() : "";
        return new ClientProcess(
                session.id(),
                session.login().user(),
                host(session.login()),
                session.state().schema(),
                backend == null ? NO_CLUSTER : cluster,
                backend == null ? 0 : backend.login().threadId(),
                busy ? "Query" : "Sleep",
                TimeUnit.NANOSECONDS.toSeconds(nowNanos - session.sinceNanos()),
                busy ? session.run().state() : "",
                statement.isEmpty() ? null : statement,
                session.login().attributes());
    }

    /** The same session, which asks for the process list itself. */
    ClientProcess asking(String state, String statement) {
        return new ClientProcess(id, user, host, schema, NO_CLUSTER, 0, "Query", 0, state, statement, attributes);
    }

    private static int cluster(Session session) {
        int running = session.run().cluster();
        return session.isBusy() && session.attachments().get(running) != null
                ? running
                : session.attachments().any();
    }

    private static String host(ClientLogin login) {
        return login.remoteAddress() instanceof InetSocketAddress tcp
                ? login.host() + ":" + tcp.getPort()
                : login.host();
    }
}
