package dev.cleave.proxy.backend;

import dev.cleave.proxy.relay.ResponseKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The responses that a connection still owes, oldest first: a fixed ring, because a session never has more commands under way than this. */
final class PendingResponses {
    /** A BEGIN that is sent along with its first statement, and that statement; the rest is spare. */
    static final int CAPACITY = 8;

    private final @Nullable ResponseListener[] listeners = new ResponseListener[CAPACITY];
    private final ResponseKind[] kinds = new ResponseKind[CAPACITY];
    private int first;
    private int size;

    void add(ResponseKind kind, ResponseListener listener) {
        if (size == CAPACITY) {
            throw new IllegalStateException("more than " + CAPACITY + " responses pending");
        }
        int at = (first + size) % CAPACITY;
        kinds[at] = kind;
        listeners[at] = listener;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    ResponseKind kind() {
        return kinds[first];
    }

    ResponseListener listener() {
        return Objects.requireNonNull(listeners[first]);
    }

    ResponseListener remove() {
        ResponseListener listener = listener();
        listeners[first] = null;
        first = (first + 1) % CAPACITY;
        size--;
        return listener;
    }
}
