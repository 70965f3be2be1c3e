/** A stand-in for a server's connection, for benchmarks of the whole way of a statement. */
@NullMarked
package dev.cleave.proxy.backend;

import org.jspecify.annotations.NullMarked;
