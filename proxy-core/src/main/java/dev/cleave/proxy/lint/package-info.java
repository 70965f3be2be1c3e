/**
 * The live linters: which statements and transactions cross schema domains, found where they pass, at next to no cost.
 *
 * <p>Everything here belongs to one event loop. A crossing is tallied in that loop's {@link dev.cleave.proxy.lint.Violations}, a bounded map which the
 * control plane empties about once a second; what becomes of the tallies (backlog, readiness) is its matter. Refusing is the
 * {@link dev.cleave.proxy.route.Router}'s.
 */
@NullMarked
package dev.cleave.proxy.lint;

import org.jspecify.annotations.NullMarked;
