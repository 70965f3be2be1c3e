package dev.cleave.server.http;

import java.util.List;

/** Whether Cleave can serve statements now. Called for each request to {@code /readyz}, on any thread; must not block. */
@FunctionalInterface
public interface Readiness {
    /** One sentence for each reason, such as {@code cluster cluster_a has no usable primary}; empty when ready. */
    List<String> reasonsNotReady();
}
