/**
 * The ledger: writers that log, each in order, what was acknowledged, what failed and what is unknown, and a verifier that reads the clusters directly and
 * compares. {@link dev.cleave.it.ledger.Ledger} makes the tables, {@link dev.cleave.it.ledger.LedgerLoad} runs one {@link dev.cleave.it.ledger.Style} a
 * thread, each thread owns its {@link dev.cleave.it.ledger.Journal}, {@link dev.cleave.it.ledger.LedgerReport} says what is wrong.
 */
@NullMarked
package dev.cleave.it.ledger;

import org.jspecify.annotations.NullMarked;
