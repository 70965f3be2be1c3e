/**
 * What still ties schema domains together, as a running Cleave has seen it: violating queries and transactions, exemptions, ties in the schema, with
 * their frequency and last sighting. {@link dev.cleave.linters.backlog.Backlog} holds it, {@link dev.cleave.linters.backlog.BacklogFile} keeps it over
 * a restart, {@link dev.cleave.linters.backlog.Readiness} judges from it whether a domain may move.
 */
@NullMarked
package dev.cleave.linters.backlog;

import org.jspecify.annotations.NullMarked;
