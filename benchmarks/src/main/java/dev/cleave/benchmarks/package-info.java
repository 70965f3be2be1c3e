/**
 * Benchmarks named after the production class that they drive, each with a baseline beside it, and what {@code sysbench/compare} needs: a bare relay, and a
 * launcher for one real MySQL. Benchmarks of package-private classes are in those classes' packages, in this module.
 */
@NullMarked
package dev.cleave.benchmarks;

import org.jspecify.annotations.NullMarked;
