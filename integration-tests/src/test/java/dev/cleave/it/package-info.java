/**
 * Cleave as a whole, against real servers, with real drivers and injected faults. Nothing here runs without the others;
 * {@link dev.cleave.it.ArchitectureTest} alone looks at classes instead of running them.
 */
@NullMarked
package dev.cleave.it;

import org.jspecify.annotations.NullMarked;
