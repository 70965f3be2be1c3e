/**
 * Real MySQL servers for the demo and the tests, without root and without Docker.
 *
 * <p>In comes an optional directory from the user, out come running servers: {@link dev.cleave.sandbox.MySqlHome} finds
 * (or fetches and unpacks) the programs, {@link dev.cleave.sandbox.MySqlServer} runs one server on its own data
 * directory and port, {@link dev.cleave.sandbox.Replication} ties two of them together. Each server is owned by whoever
 * started it; servers end when they are closed, when the JVM exits, and when it dies.
 */
@NullMarked
package dev.cleave.sandbox;

import org.jspecify.annotations.NullMarked;
