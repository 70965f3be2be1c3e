package dev.cleave.linters.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void readsLinesOfAnyEnding() throws IOException {
        assertThat(lines("a\r\n\nb\nc", 100)).containsExactly("1:a", "2:", "3:b", "4:c");
        assertThat(lines("", 100)).isEmpty();
    }

    @Test
    void keepsLinesWholeThatAreLongerThanItsBuffer() throws IOException {
        String giant = "x".repeat(300_000);

        assertThat(lines("a\n" + giant + "\nb\n", 1_000_000)).containsExactly("1:a", "2:" + giant, "3:b");
    }

    @Test
    void cutsAGiantAndGoesOnBehindIt() throws IOException {
        String giant = "x".repeat(300_000);

        assertThat(lines("a\n" + giant + "\nb\n" + giant + "\n" + giant, 1_000))
                .containsExactly(
                        "1:a",
                        "2:" + "x".repeat(1_000) + " cut",
                        "3:b",
                        "4:" + "x".repeat(1_000) + " cut",
                        "5:" + "x".repeat(1_000) + " cut");
    }

    private static List<String> lines(String text, int limit) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int half = bytes.length / 2;
        var reader = new LineReader(
                new SequenceInputStream(
                        new ByteArrayInputStream(bytes, 0, half),
                        new ByteArrayInputStream(bytes, half, bytes.length - half)),
                limit);
        var lines = new ArrayList<String>();
        while (reader.next()) {
            lines.add(reader.number() + ":"
                    + new String(reader.bytes(), reader.offset(), reader.length(), StandardCharsets.US_ASCII)
                    + (reader.isCut() ? " cut" : ""));
        }
        return lines;
    }
}
