package dev.cleave.proxy.session;

import dev.cleave.proxy.gate.LoopGates;
import java.util.Arrays;

/**
 * The domains that a session has something in flight in: a write, or an open transaction that touched them. What is entered here is counted at the event
 * loop's gates, so that a drain waits for it.
 */
public final class TouchedDomains {
    private final LoopGates gates;
    private int[] domains = new int[2];
    private int count;
    private boolean unknown;

    public TouchedDomains(LoopGates gates) {
        this.gates = gates;
    }

    /** Counts the domains in, those once that are counted already. */
    public void enter(int[] touched) {
        for (int domain : touched) {
            if (!contains(domain)) {
                if (count == domains.length) {
                    domains = Arrays.copyOf(domains, count * 2);
                }
                domains[count++] = domain;
                gates.enter(domain);
            }
        }
    }

    /** A write of which nobody can tell the domain: it counts for all. */
    public void enterUnknown() {
        if (!unknown) {
            unknown = true;
            gates.enterUnknown();
        }
    }

    /** The write or the transaction ended. */
    public void leaveAll() {
        while (count > 0) {
            gates.leave(domains[--count]);
        }
        if (unknown) {
            unknown = false;
            gates.leaveUnknown();
        }
    }

    public boolean contains(int domain) {
        for (int i = 0; i < count; i++) {
            if (domains[i] == domain) {
                return true;
            }
        }
        return unknown;
    }

    /** Whether a domain was touched that is not among {@code others}. */
    public boolean containsOtherThan(int[] others) {
        for (int i = 0; i < count; i++) {
            boolean among = false;
            for (int other : others) {
                among |= domains[i] == other;
            }
            if (!among) {
                return true;
            }
        }
        return false;
    }

    /** Those that are known; a copy. */
    public int[] all() {
        return Arrays.copyOf(domains, count);
    }

    public boolean isEmpty() {
        return count == 0 && !unknown;
    }
}
