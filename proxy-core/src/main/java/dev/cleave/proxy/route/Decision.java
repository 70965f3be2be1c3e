package dev.cleave.proxy.route;

import dev.cleave.protocol.MySqlError;

/** What is to be done with a statement. The frequent ones exist once, so that deciding allocates nothing. */
public sealed interface Decision {
    /** It goes to a cluster's primary. */
    record ToCluster(int cluster) implements Decision {}

    /** It waits at a closed gate. */
    record Buffer(int domain) implements Decision {}

    /** It waits for a moment, because its domain is slowed down. */
    record Delay(int domain) implements Decision {}

    /** No server may or can run it. */
    record Refuse(MySqlError error) implements Decision {}
}
