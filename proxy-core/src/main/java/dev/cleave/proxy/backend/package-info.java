/**
 * The server's side: connections to mysqld, their login, their pools. {@link dev.cleave.proxy.backend.LoginPhase} takes a connected channel from the
 * server's greeting to its OK and leaves. Nothing here knows a client's session.
 */
@NullMarked
package dev.cleave.proxy.backend;

import org.jspecify.annotations.NullMarked;
