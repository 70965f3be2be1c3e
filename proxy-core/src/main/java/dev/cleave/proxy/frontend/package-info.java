/**
 * The client's side. A {@link dev.cleave.proxy.frontend.ClientConnection} frames commands; the {@link dev.cleave.proxy.frontend.CommandDispatcher} tells
 * them apart; a {@link dev.cleave.proxy.frontend.StatementRun} takes one statement all its way: decide, gate, attach, make the backend fit, relay, detach.
 * {@link dev.cleave.proxy.frontend.Session} owns what outlives a statement, {@link dev.cleave.proxy.frontend.Worker} what the sessions of one event loop
 * share. All of it is confined to that event loop.
 */
@NullMarked
package dev.cleave.proxy.frontend;

import org.jspecify.annotations.NullMarked;
