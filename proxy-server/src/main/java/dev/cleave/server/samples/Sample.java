package dev.cleave.server.samples;

import org.jspecify.annotations.Nullable;

/**
 * One measurement of a domain's traffic. Times in microseconds.
 *
 * @param atMicros when, since the cutover began
 * @param intervalMicros since the measurement before; the traffic is that of this time
 * @param statements of the domain that were answered
 * @param errors those of them that were answered with an error
 * @param medianMicros the time within which half of them were answered, buffered or delayed included; 0 if there were none
 * @param p99Micros the same for 99 in 100
 * @param maxMicros the same for all
 * @param buffered statements that wait at the domain's gate at this moment
 * @param lagMicros how far the target is behind the source; null where that was not measured: with the gate closed, and afterwards
 */
public record Sample(
        long atMicros,
        long intervalMicros,
        long statements,
        long errors,
        long medianMicros,
        long p99Micros,
        long maxMicros,
        long buffered,
        @Nullable Long lagMicros) {}
