package dev.cleave.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The comment by which a team says that a query may cross schema domains for now. */
final class Annotation {
    private static final byte[] EXEMPTION = "cross-schema-domain-query-exempted".getBytes(StandardCharsets.US_ASCII);
    /** By the byte under the annotation's last place: how far the search may move on (Horspool's algorithm). */
    private static final byte[] SHIFTS = shifts();

    private Annotation() {}

    /** Whether the bytes of a comment hold it. */
    static boolean isIn(byte[] sql, int from, int to) {
        int length = EXEMPTION.length;
        for (int p = from + length; p <= to; p += SHIFTS[sql[p - 1] & 0xFF]) {
            if (Arrays.equals(sql, p - length, p, EXEMPTION, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] shifts() {
        byte[] shifts = new byte[256];
        int last = EXEMPTION.length - 1;
        Arrays.fill(shifts, (byte) (last + 1));
        for (int i = 0; i < last; i++) {
            shifts[EXEMPTION[i]] = (byte) (last - i);
        }
        return shifts;
    }
}
