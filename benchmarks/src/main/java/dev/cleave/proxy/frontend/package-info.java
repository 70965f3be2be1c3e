/** Benchmarks of the frontend's package-private classes. */
@NullMarked
package dev.cleave.proxy.frontend;

import org.jspecify.annotations.NullMarked;
