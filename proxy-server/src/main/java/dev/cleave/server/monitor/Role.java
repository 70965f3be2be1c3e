package dev.cleave.server.monitor;

import java.util.Locale;

/** What a server is in its cluster, by the configuration. */
public enum Role {
    PRIMARY,
    REPLICA;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
