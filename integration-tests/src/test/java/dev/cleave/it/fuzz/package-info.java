/**
 * Random statements of several sessions, one at a time, run directly and through Cleave, where they share two connections. {@link
 * dev.cleave.it.fuzz.Topic}s write {@link dev.cleave.it.fuzz.Phrase}s, {@link dev.cleave.it.fuzz.Sequence} interleaves them, {@link
 * dev.cleave.it.fuzz.Comparison} runs them both ways, and {@link dev.cleave.it.fuzz.Minimiser} leaves out what does not matter for a difference.
 */
@NullMarked
package dev.cleave.it.fuzz;

import org.jspecify.annotations.NullMarked;
