/**
 * From a statement to a decision. A digest finds a {@link dev.cleave.proxy.route.CachedStatement} in the event loop's {@link
 * dev.cleave.proxy.route.StatementCache}; that resolves its tables against the routing table once per epoch and schema into a {@link
 * dev.cleave.proxy.route.Target}; {@link dev.cleave.proxy.route.Router} weighs it against the session's transaction and the gates.
 */
@NullMarked
package dev.cleave.proxy.route;

import org.jspecify.annotations.NullMarked;
