/** The linters' commands in front of real servers. */
@NullMarked
package dev.cleave.it.linters;

import org.jspecify.annotations.NullMarked;
