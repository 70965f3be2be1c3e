/**
 * Runs {@code docs/partitioning-guide.md} and {@code docs/playbooks} as a reader would: {@link dev.cleave.it.guide.Guide} reads the commands and what they are
 * said to print, {@link dev.cleave.it.guide.Shell} runs them, {@link dev.cleave.it.guide.Reader} compares.
 */
@NullMarked
package dev.cleave.it.guide;

import org.jspecify.annotations.NullMarked;
