package dev.cleave.proxy.frontend;

import dev.cleave.proxy.backend.BackendConnection;
import dev.cleave.proxy.session.Pin;
import org.jspecify.annotations.Nullable;

/**
 * The backends that a session holds: at most one on each cluster, and usually none between statements. A pin belongs to the backend whose state cannot be
 * carried elsewhere. Remembers which backend the session used last, because that one most likely still fits.
 */
final class Attachments {
    private final BackendConnection.Holder holder;
    private @Nullable BackendConnection[] attached;
    private @Nullable BackendConnection[] last;
    private int[] pins;
    private int count;

    Attachments(int clusters, BackendConnection.Holder holder) {
        this.holder = holder;
        attached = new BackendConnection[clusters];
        last = new BackendConnection[clusters];
        pins = new int[clusters];
    }

    @Nullable
    BackendConnection get(int cluster) {
        return attached[cluster];
    }

    void attach(int cluster, BackendConnection backend) {
        attached[cluster] = backend;
        last[cluster] = backend;
        backend.heldBy(holder);
        count++;
    }

    /** Forgets the backend on this cluster, and its pins; the caller decides what becomes of it. */
    @Nullable
    BackendConnection detach(int cluster) {
        BackendConnection backend = attached[cluster];
        if (backend != null) {
            backend.heldBy(null);
            attached[cluster] = null;
            pins[cluster] = 0;
            count--;
        }
        return backend;
    }

    /** The backend used last on this cluster; it may have served others since, or be closed. */
    @Nullable
    BackendConnection last(int cluster) {
        return last[cluster];
    }

    int clusterOf(BackendConnection backend) {
        for (int cluster = 0; cluster < attached.length; cluster++) {
            if (attached[cluster] == backend) {
                return cluster;
            }
        }
        return -1;
    }

    /** The first cluster on which a backend is held; -1 if there is none. */
    int any() {
        if (count == 0) {
            return -1;
        }
        int cluster = 0;
        while (attached[cluster] == null) {
            cluster++;
        }
        return cluster;
    }

    /** The first cluster on which one of these pins holds a backend; -1 if there is none. */
    int pinnedBy(int anyOf) {
        if (count > 0) {
            for (int cluster = 0; cluster < pins.length; cluster++) {
                if ((pins[cluster] & anyOf) != 0) {
                    return cluster;
                }
            }
        }
        return -1;
    }

    /** A cluster other than this one on which the pin holds a backend; this one if there is none. */
    int pinnedBeside(int cluster, Pin pin) {
        for (int other = 0; other < pins.length; other++) {
            if (other != cluster && isPinned(other, pin)) {
                return other;
            }
        }
        return cluster;
    }

    void pin(int cluster, Pin pin) {
        pins[cluster] |= pin.bit();
    }

    void unpin(int cluster, Pin pin) {
        pins[cluster] &= ~pin.bit();
    }

    boolean isPinned(int cluster, Pin pin) {
        return (pins[cluster] & pin.bit()) != 0;
    }

    int pins(int cluster) {
        return pins[cluster];
    }

    int allPins() {
        int all = 0;
        for (int pin : pins) {
            all |= pin;
        }
        return all;
    }

    int size() {
        return count;
    }

    int clusters() {
        return attached.length;
    }
}
