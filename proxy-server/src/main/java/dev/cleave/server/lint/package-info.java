/**
 * The linters of a running Cleave: {@link dev.cleave.server.lint.ViolationWatch} carries what the event loops tally into the backlog, asks for advice,
 * has the schemas looked at, and keeps the backlog in the state directory. One thread does this; another looks at the schemas, since clusters may not
 * answer.
 */
@NullMarked
package dev.cleave.server.lint;

import org.jspecify.annotations.NullMarked;
