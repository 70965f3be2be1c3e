/**
 * What a cutover looked like over time. {@link dev.cleave.server.samples.CutoverSamples} has a thread that measures while one runs, into a bounded
 * {@link dev.cleave.server.samples.CutoverSeries} for each of the newest; a thread of {@code LagWatch} measures how far the target is behind. The admin port
 * reads.
 */
@NullMarked
package dev.cleave.server.samples;

import org.jspecify.annotations.NullMarked;
