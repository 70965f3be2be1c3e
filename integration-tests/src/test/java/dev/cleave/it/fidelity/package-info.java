/**
 * The same statements directly and through Cleave, compared byte for byte: a {@link dev.cleave.it.fidelity.Script} runs on a {@link
 * dev.cleave.it.fidelity.Recording} of each, and the two must not differ.
 */
@NullMarked
package dev.cleave.it.fidelity;

import org.jspecify.annotations.NullMarked;
