/**
 * Watching servers. {@link dev.cleave.server.monitor.ServerMonitor} asks each server at an interval, on a thread of its own, with the cluster's control
 * account, and keeps the last {@link dev.cleave.server.monitor.ServerState}; {@link dev.cleave.server.monitor.ServerGreeting} asks for the version only.
 */
@NullMarked
package dev.cleave.server.monitor;

import org.jspecify.annotations.NullMarked;
