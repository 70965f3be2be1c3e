package dev.cleave.proxy.gate;

/**
 * What clients felt of one closing.
 *
 * @param statements how many statements were buffered
 * @param closedMicros from the first event loop's closing to the last one's opening
 * @param maxDelayMicros the longest that one statement was buffered
 * @param refused buffered statements that were answered with an error instead of being run
 */
public record GateReport(long statements, long closedMicros, long maxDelayMicros, long refused) {}
