/**
 * Runs {@code docs/partitioning-guide.md} as a reader would: {@link dev.cleave.it.guide.Guide} reads its commands and what it says they print,
 * {@link dev.cleave.it.guide.Shell} runs them.
 */
@NullMarked
package dev.cleave.it.guide;

import org.jspecify.annotations.NullMarked;
