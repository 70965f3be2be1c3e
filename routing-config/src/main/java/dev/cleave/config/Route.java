package dev.cleave.config;

import java.time.Instant;
import java.util.Locale;

/**
 * Where one domain lives.
 *
 * @param epoch the epoch of the routing table in which this route last changed
 * @param since when it last changed
 */
public record Route(String domain, String cluster, long epoch, Source source, Instant since) {
    /** Who set the route; shown in lower case by {@code SHOW ROUTES}. */
    public enum Source {
        CONFIG,
        FLIP,
        CUTOVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
