/**
 * The soak: {@link dev.cleave.it.soak.SoakIT} runs hours of {@link dev.cleave.it.soak.SoakClient}s, {@link dev.cleave.it.soak.Passers} that vanish and
 * {@link dev.cleave.it.soak.Guests} in other languages against Cleave in a process of its own, and takes a {@link dev.cleave.it.soak.Measure} of it once per
 * minute. What was committed is known to the {@link dev.cleave.it.soak.SoakLedger}; {@link dev.cleave.it.soak.Round} is what all of them share.
 */
@NullMarked
package dev.cleave.it.soak;

import org.jspecify.annotations.NullMarked;
