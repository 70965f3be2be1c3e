package dev.cleave.config;

import java.util.Optional;

/**
 * The MySQL account with which servers of other clusters replicate from a cluster's primary: the way back of a cutover.
 *
 * @param address how those servers reach the primary; empty if as Cleave does
 */
public record ReplicationAccount(String user, Secret password, Optional<Endpoint> address) {}
