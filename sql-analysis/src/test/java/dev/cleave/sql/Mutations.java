package dev.cleave.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The corpus with a few bytes changed and some statements cut short: always the same ones. */
final class Mutations {
    private static final byte[] BYTES = "SELECT /*+!*/-- \n#''\"`\\@@..1,2 ,3,4)(e0xb:=->>_utf8'a\0é$ 12345, 7, 8) NULL"
            .getBytes(StandardCharsets.UTF_8);
    private static final int ROUNDS = 5;

    private Mutations() {}

    static Stream<byte[]> ofCorpus() {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(_ -> Corpus.all())
                .map(sql -> mutate(sql.getBytes(StandardCharsets.UTF_8), random));
    }

    private static byte[] mutate(byte[] sql, SplittableRandom random) {
        for (int changes = random.nextInt(5); changes > 0; changes--) {
            int from = random.nextInt(BYTES.length);
            int length = Math.min(random.nextInt(1, 8), BYTES.length - from);
            int to = random.nextInt(sql.length);
            System.arraycopy(BYTES, from, sql, to, Math.min(length, sql.length - to));
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(sql, random.nextInt(sql.length + 1)) : sql;
    }
}
