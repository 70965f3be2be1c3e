/**
 * The server's side: connections to mysqld, their login, their pools. A {@link dev.cleave.proxy.backend.BackendConnection} belongs to one event loop; it
 * sends what it is given and hands every response to the {@link dev.cleave.proxy.backend.ResponseListener} that waits for it. A {@link
 * dev.cleave.proxy.backend.BackendPool} holds the connections of one server with one profile on one event loop; {@link
 * dev.cleave.proxy.backend.BackendServer} counts them over all loops. Nothing here knows a client's session.
 */
@NullMarked
package dev.cleave.proxy.backend;

import org.jspecify.annotations.NullMarked;
