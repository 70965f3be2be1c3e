package dev.cleave.linters.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Names a transaction by the statements that it consists of, whatever their order and number. */
final class TransactionDigest {
    private static final int LENGTH = 16;

    private TransactionDigest() {}

    /** @param digests sorted, each once */
    static String of(Collection<String> digests) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", digests).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
