package dev.cleave.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sql.SqlDialect.ClientCharset;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What reads eight bytes at a time, or steps over several tokens at once, against the same thing done byte by byte and token by token. */
class FastScansTest {
    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void findsBytesWhereverTheyStand() {
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = fewDifferentBytes(random.nextInt(40));
            int from = random.nextInt(bytes.length + 1);
            int end = random.nextInt(from, bytes.length + 1);
            byte one = (byte) random.nextInt(-3, 4);
            byte other = (byte) random.nextInt(-3, 4);
            int expected = from;
            while (expected < end && bytes[expected] != one && bytes[expected] != other) {
                expected++;
            }
            if (ByteScan.find(bytes, from, end, one, other) != expected) {
                assertThat(ByteScan.find(bytes, from, end, one, other)).isEqualTo(expected);
            }
        }
    }

    private byte[] fewDifferentBytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(-3, 4) : random.nextInt(-128, 128));
        }
        return bytes;
    }

    @Test
    void readsUpToSevenBytesAsOneWord() {
        byte[] bytes = fewDifferentBytes(20);
        for (int start = 0; start <= bytes.length; start++) {
            for (int end = start; end < Math.min(start + 8, bytes.length + 1); end++) {
                long expected = 0;
                for (int i = end - 1; i >= start; i--) {
                    expected = expected << 8 | (bytes[i] & 0xFF);
                }
                assertThat(ByteScan.tail(bytes, start, end)).isEqualTo(expected);
            }
        }
    }

    @Test
    void findsTheEndOfStrings() {
        Mutations.ofCorpus().forEach(sql -> {
            for (int start = 0; start < sql.length; start++) {
                if (sql[start] == '\'' || sql[start] == '"' || sql[start] == '`') {
                    compareStrings(sql, start, sql.length);
                }
            }
        });
    }

    private static void compareStrings(byte[] sql, int start, int end) {
        byte quote = sql[start];
        for (ClientCharset charset : ClientCharset.values()) {
            for (boolean escapes : new boolean[] {true, false}) {
                int expected = stringEnd(sql, start, end, escapes, charset);
                assertThat(QuotedText.stringEnd(sql, start, end, quote, escapes, charset))
                        .isEqualTo(expected);
            }
        }
    }

    private static int stringEnd(byte[] sql, int start, int end, boolean escapes, ClientCharset charset) {
        for (int p = start + 1; p < end; p++) {
            if (p + 1 < end && MultiByte.isPair(charset, sql[p], sql[p + 1]) || sql[p] == '\\' && escapes) {
                p++;
            } else if (sql[p] == sql[start]) {
                if (p + 1 >= end || sql[p + 1] != sql[start]) {
                    return p + 1;
                }
                p++;
            }
        }
        return -1;
    }

    @Test
    void findsTheAnnotationAsAPlainSearchDoes() {
        String annotation = "cross-schema-domain-query-exempted";
        for (int round = 0; round < 20_000; round++) {
            int cut = random.nextInt(annotation.length());
            String comment = "/*" + "-".repeat(random.nextInt(9)) + annotation.substring(cut)
                    + annotation.substring(0, random.nextInt(annotation.length() + 1))
                    + (random.nextBoolean() ? annotation.substring(random.nextInt(3)) : "") + ": x */";
            byte[] bytes = comment.getBytes(StandardCharsets.US_ASCII);
            assertThat(Annotation.isIn(bytes, 0, bytes.length)).as(comment).isEqualTo(comment.contains(annotation));
        }
    }

    /** The digester steps over lists of numbers at once, but over parameters one by one; both are literals. */
    @Test
    void digestsNumbersLikeParameters() {
        StatementDigester digester = new StatementDigester();
        Mutations.ofCorpus().forEach(sql -> {
            digester.digest(sql, 0, sql.length, SqlDialect.DEFAULT);
            long high = digester.high();
            long low = digester.low();
            byte[] parameters = withParameters(sql);
            digester.digest(parameters, 0, parameters.length, SqlDialect.DEFAULT);
            if (digester.high() != high || digester.low() != low) {
                assertThat(new String(parameters, StandardCharsets.UTF_8))
                        .as("has another digest than %s", new String(sql, StandardCharsets.UTF_8))
                        .isNull();
            }
        });
    }

    private static byte[] withParameters(byte[] sql) {
        Lexer lexer = new Lexer();
        lexer.reset(sql, 0, sql.length, SqlDialect.DEFAULT);
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        int copied = 0;
        for (int kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
            if (kind == TokenKind.WORD && Keywords.mayBeHinted(sql, lexer.start(), lexer.end())) {
                lexer.allowHint();
            } else if (kind == TokenKind.NUMBER) {
                replaced.write(sql, copied, lexer.start() - copied);
                replaced.write('?');
                copied = lexer.end();
            }
        }
        replaced.write(sql, copied, sql.length - copied);
        return replaced.toByteArray();
    }

    @Test
    void countsTheNumbersOfAList() {
        for (int count = 1; count < 40; count++) {
            String list = "SELECT f(1" + ", 23".repeat(count) + ")";
            String parameters = "SELECT f(?" + ",?".repeat(count) + ")";
            String longer = "SELECT f(?" + ",?".repeat(count + 1) + ")";
            assertThat(StatementDigesterTest.digest(list))
                    .isEqualTo(StatementDigesterTest.digest(parameters))
                    .isNotEqualTo(StatementDigesterTest.digest(longer));
        }
    }
}
