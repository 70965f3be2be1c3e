package dev.cleave.protocol.compression;

/**
 * What compressed connections have carried, in bytes.
 *
 * @param received as it came over the network
 * @param receivedPlain what that was, uncompressed
 * @param sent as it went over the network
 * @param sentPlain what that was, uncompressed
 */
public record CompressionReport(long received, long receivedPlain, long sent, long sentPlain) {}
