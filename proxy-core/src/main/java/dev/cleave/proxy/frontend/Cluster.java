package dev.cleave.proxy.frontend;

import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.backend.Connector;
import dev.cleave.proxy.backend.ServerPools;

/** One cluster as an event loop sees it: its primary, and that loop's pools of connections to it. */
public record Cluster(String name, BackendServer primary, ServerPools pools, Connector connector) {}
