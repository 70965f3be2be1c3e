package dev.cleave.linters.query;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;

/** Encodings in which ASCII is not ASCII, by a byte order mark or by zeros at every second byte. A UTF-8 mark is skipped. */
final class Encoding {
    private static final int SAMPLE = 256;

    private Encoding() {}

    /** The encoding's name if statements cannot be read from its bytes. */
    static Optional<String> unusable(BufferedInputStream in) throws IOException {
        in.mark(SAMPLE);
        byte[] sample = in.readNBytes(SAMPLE - 1);
        in.reset();
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            even += sample[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += sample[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        if (startsWith(sample, 0xFF, 0xFE) || odd > sample.length / 4) {
            return Optional.of("UTF-16LE");
        }
        return startsWith(sample, 0xFE, 0xFF) || even > sample.length / 4 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
