/** The live linters of a running Cleave, seen by applications and operators. */
@NullMarked
package dev.cleave.it.lint;

import org.jspecify.annotations.NullMarked;
