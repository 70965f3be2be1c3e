package dev.cleave.config;

/** What Cleave offers its clients to compress the protocol with. */
public enum OfferedCompression {
    NONE,
    ZLIB,
    ZSTD,
    ALL;

    public boolean zlib() {
        return this == ZLIB || this == ALL;
    }

    public boolean zstd() {
        return this == ZSTD || this == ALL;
    }

    @Override
    public String toString() {
        return ValueType.spelling(this);
    }
}
