package dev.cleave.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The comment by which a team says that a query may cross schema domains for now. */
final class Annotation {
    private static final byte[] EXEMPTION = "cross-schema-domain-query-exempted".getBytes(StandardCharsets.US_ASCII);

    private Annotation() {}

    /** Whether the bytes of a comment hold it. */
    static boolean isIn(byte[] sql, int from, int to) {
        int length = EXEMPTION.length;
        for (int p = from; p <= to - length; p++) {
            if (sql[p] == EXEMPTION[0] && Arrays.equals(sql, p, p + length, EXEMPTION, 0, length)) {
                return true;
            }
        }
        return false;
    }
}
