/**
 * Commands of clients as bytes, read and changed in place: {@link dev.cleave.proxy.command.Message}, query attributes, parameters; and the prepared statements
 * that a client has, {@link dev.cleave.proxy.command.ClientStatements}. Confined to the session's event loop. Knows nothing of sessions.
 */
@NullMarked
package dev.cleave.proxy.command;

import org.jspecify.annotations.NullMarked;
