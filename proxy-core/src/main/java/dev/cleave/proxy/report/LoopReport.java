package dev.cleave.proxy.report;

import dev.cleave.protocol.compression.CompressionReport;
import dev.cleave.proxy.backend.PoolReport;
import java.util.List;
import java.util.Map;

/**
 * What one event loop says of itself.
 *
 * @param repeatedReads reads that ran again because their connection broke
 * @param ownErrors errors that Cleave raised, by code
 */
public record LoopReport(
        int sessions,
        int busySessions,
        long statements,
        long connections,
        long unexpectedErrors,
        long repeatedReads,
        Map<Integer, Long> ownErrors,
        long planCacheHits,
        long planCacheMisses,
        int plans,
        CompressionReport clientCompression,
        CompressionReport serverCompression,
        List<PoolReport> pools) {}
