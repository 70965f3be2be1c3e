package dev.cleave.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

class LiveScreenTest {
    @Test
    void fillsWhatTheTerminalHasAndNoMore() {
        List<String> large = LiveScreen.lines(Moved.whole(), 79, 40);
        List<String> small = LiveScreen.lines(Moved.whole(), 40, 20);

        assertThat(large)
                .hasSizeLessThanOrEqualTo(40)
                .startsWith("Cutover 7: gists, a → b: done, 200.0 ms")
                .contains(Timeline.line(Moved.STOP), "statements/s: at most 2,000, last 2,000");
        assertThat(small).hasSizeLessThanOrEqualTo(20).contains("buffered statements: at most 7, last 0");
    }

    @Test
    void drawsOverItselfOnATerminal() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var terminal = new LineDisciplineTerminal("test", "xterm", bytes, StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 40));

        try (var screen = new LiveScreen(terminal)) {
            screen.waiting();
            screen.show(Moved.halfway());
            screen.show(Moved.whole());
        }

        String drawn = bytes.toString(StandardCharsets.UTF_8);
        assertThat(drawn)
                .contains("Waiting for a cutover", "gists, a → b: drained", "█", "buffered statements", "\u001b[");
    }
}
