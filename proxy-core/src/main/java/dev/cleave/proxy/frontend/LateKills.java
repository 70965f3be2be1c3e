package dev.cleave.proxy.frontend;

import dev.cleave.proxy.relay.ResponseTracker;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * KILLs among several statements of one text: each is done when the server has answered what stands in its place, so that neither comes before the statements
 * before it, nor where one of those has failed. One per text; confined to the event loop of the session that kills.
 */
final class LateKills {
    /** Where the number of results before it is not known: when all has succeeded. */
    static final int AT_END = Integer.MAX_VALUE;

    /** @param after the number of results before its own */
    private record Kill(int after, long id, boolean queryOnly) {}

    private final Session session;
    private final Deque<Kill> kills = new ArrayDeque<>();

    LateKills(Session session) {
        this.session = session;
    }

    void add(int after, long id, boolean queryOnly) {
        kills.add(new Kill(after, id, queryOnly));
    }

    boolean isEmpty() {
        return kills.isEmpty();
    }

    /** A result has ended. */
    void passed(ResponseTracker tracker) {
        while (!kills.isEmpty() && kills.getFirst().after() < tracker.results()) {
            kill(kills.removeFirst());
        }
    }

    /** The answer is complete. */
    void ended(ResponseTracker tracker) {
        boolean failed = tracker.errorCode() != 0;
        for (Kill kill : kills) {
            boolean own = kill.id() == session.id() && kill.after() == tracker.results();
            if (failed ? own : kill.after() == AT_END) {
                kill(kill);
            }
        }
        kills.clear();
    }

    private void kill(Kill kill) {
        var _ = session.worker().killer().kill(kill.id(), kill.queryOnly());
    }
}
