package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All sessions of the proxy by connection id, to find and end them: KILL, COM_PROCESS_KILL, graceful stop. Actors: every event loop adds and removes its own
 * sessions; any thread looks up. What is done to a session is done on its event loop.
 */
public final class SessionKiller {
    private final ConcurrentHashMap<Long, Session> sessions = new ConcurrentHashMap<>();

    void opened(Session session) {
        sessions.put(session.id(), session);
    }

    void gone(Session session) {
        sessions.remove(session.id());
    }

    public int count() {
        return sessions.size();
    }

    /** Those that have sessions. */
    List<Worker> workers() {
        return sessions.values().stream().map(Session::worker).distinct().toList();
    }

    boolean has(long id) {
        return sessions.containsKey(id);
    }

    /** Whether there is such a session, of another user than this one. */
    boolean isOfOthers(long id, String user) {
        Session session = sessions.get(id);
        return session != null && !session.login().user().equals(user);
    }

    /**
     * Ends a session's statement, or the session.
     *
     * @return null if it is being done, otherwise what the one who asked must be told
     */
    public @Nullable MySqlError kill(long id, boolean queryOnly) {
        Session victim = sessions.get(id);
        if (victim == null) {
            return ErrorCode.ER_NO_SUCH_THREAD.with(id);
        }
        victim.worker().loop().execute(() -> victim.kill(queryOnly));
        return null;
    }
}
