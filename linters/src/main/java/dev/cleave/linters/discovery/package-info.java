/**
 * Proposals for schema domains. {@link dev.cleave.linters.discovery.Traffic} and schema catalogs become a weighted graph of tables ({@link
 * dev.cleave.linters.discovery.TieGraph}); clusters of it become a {@link dev.cleave.linters.discovery.Proposal} that says in numbers how good it is. No
 * I/O.
 */
@NullMarked
package dev.cleave.linters.discovery;

import org.jspecify.annotations.NullMarked;
