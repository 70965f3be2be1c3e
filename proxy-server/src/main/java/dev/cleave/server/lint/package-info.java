/**
 * The linters of a running Cleave: {@link dev.cleave.server.lint.ViolationWatch} carries what the event loops tally into the backlog, asks for advice,
 * has the schemas looked at, and keeps the backlog in the state directory. One thread does all of it.
 */
@NullMarked
package dev.cleave.server.lint;

import org.jspecify.annotations.NullMarked;
