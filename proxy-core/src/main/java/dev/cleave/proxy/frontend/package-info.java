/**
 * The client's side. A new connection begins in {@link dev.cleave.proxy.frontend.ConnectionPhase}, which greets the client, starts TLS and drives an
 * {@link dev.cleave.proxy.frontend.AuthenticationExchange}; an authenticated {@link dev.cleave.proxy.frontend.ClientLogin} goes to {@link
 * dev.cleave.proxy.frontend.LoginCompletion}, which puts the handler of the command phase in its place. State of a connection belongs to its event loop.
 */
@NullMarked
package dev.cleave.proxy.frontend;

import org.jspecify.annotations.NullMarked;
