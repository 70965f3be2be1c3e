package dev.cleave.config;

/** How Cleave compresses its connections to a cluster's servers, where they offer it. */
public enum ClusterCompression {
    NONE,
    ZLIB,
    ZSTD;

    @Override
    public String toString() {
        return ValueType.spelling(this);
    }
}
