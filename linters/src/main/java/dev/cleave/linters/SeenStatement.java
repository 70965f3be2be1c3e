package dev.cleave.linters;

/**
 * A statement that was seen, without its literals.
 *
 * @param digest 32 hexadecimal digits, the same for every run; of a transaction, the digest of its statements' digests
 * @param normalized with {@code ?} in place of literals
 * @param count how often it was seen
 */
public record SeenStatement(String digest, String normalized, long count) {}
