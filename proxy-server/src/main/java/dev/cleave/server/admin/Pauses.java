package dev.cleave.server.admin;

import dev.cleave.proxy.gate.GateClosure;
import dev.cleave.proxy.gate.GateReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gates that operators closed by hand. Actors: any admin connection's thread. */
final class Pauses {
    private final AdminTargets proxy;
    private final Map<Integer, GateClosure> paused = new HashMap<>();

    Pauses(AdminTargets proxy) {
        this.proxy = proxy;
    }

    /** Closes a domain's gate. @throws AdminException if it is closed already */
    synchronized void pause(int domain, Duration length) throws AdminException {
        try {
            GateClosure closure = proxy.control().closeGate(domain, GateClosure.OnLimit.REFUSE_STATEMENT, length);
            paused.put(domain, closure);
        } catch (IllegalStateException e) {
            throw AdminException.refused(e.getMessage());
        }
    }

    /** Opens a domain's gate. @throws AdminException if it is open, or closed by something else than a pause */
    GateReport resume(int domain, String name) throws AdminException {
        GateClosure closure = removed(domain);
        if (closure == null || closure.isOpen()) {
            throw AdminException.refused(
                    proxy.control().closureOf(domain) == null
                            ? "domain " + name + " is not paused"
                            : "domain " + name + " is being moved; its gate opens when that has ended");
        }
        return closure.open();
    }

    private synchronized @Nullable GateClosure removed(int domain) {
        return paused.remove(domain);
    }

    /** {@code open}, or {@code buffering} for whatever reason. */
    String state(int domain) {
        return proxy.control().closureOf(domain) == null ? "open" : "buffering";
    }
}
