package dev.cleave.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportsTest {
    @Test
    void reportsFiguresStepsAndCharts() {
        List<String> report = TextReport.of(Moved.whole());

        assertThat(report)
                .startsWith(
                        "Cutover 7: gists, a → b: done",
                        "  from 2026-11-22T05:00:00Z to 2026-11-22T05:00:01Z",
                        "  writes buffered for 20.0 ms: 7 statements waited, the longest 19.5 ms; 0 failed")
                .contains(
                        "       at µs      took µs  step               detail",
                        "      40,000        1,000  drain              gate closed, nothing in flight",
                        "All of it: 0.0 ms to 200.0 ms",
                        "With the gate closed, and as long before and after: 20.0 ms to 80.0 ms",
                        "buffered statements: at most 7, last 0",
                        "lag of the target, ms: at most 2.00, last 2.00");
        String bars = report.get(report.indexOf("buffered statements: at most 7, last 0") + 4);
        assertThat(bars.indexOf('█')).isEqualTo(20);
        assertThat(bars.lastIndexOf('█')).isEqualTo(29);
    }

    @Test
    void reportsWithoutSamplesWhatIsKnown() {
        ObservedCutover flip = Moved.with("done", "x", List.of(Moved.DRAIN, Moved.OPEN), List.of());

        assertThat(TextReport.of(flip)).noneMatch(line -> line.contains("buffered statements:"));
        assertThat(parsed(flip).getElementsByTagName("path").getLength()).isEqualTo(8);
    }

    @Test
    void drawsEveryCurveTwiceWithTheClosedGateShaded() {
        Document svg = parsed(Moved.whole());

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(8);
        List<Element> gates = withClass(svg.getElementsByTagName("rect"), "gate");
        assertThat(gates).hasSize(8);
        // 40 ms to 60 ms of 200 ms, on 560 points from 70 on; then of 20 ms to 80 ms
        assertThat(gates.getFirst().getAttribute("x")).isEqualTo("182.0");
        assertThat(gates.getFirst().getAttribute("width")).isEqualTo("56.0");
        assertThat(gates.getLast().getAttribute("width")).isEqualTo("186.7");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Cutover 7: gists, a → b: done", "statements/s, at most 2,000", "gate closed, nothing");
    }

    @Test
    void drawsTheThroughputsFallToNothing() {
        Element first = withClass(parsed(Moved.whole()).getElementsByTagName("path"), "curve")
                .getFirst();

        // 280 points of 2, from 70 on; the 57th to the 84th are those of the closed gate, at the bottom of the chart
        assertThat(first.getAttribute("d"))
                .startsWith("M71.0 94.0L73.0 94.0")
                .contains("L181.0 94.0L183.0 204.0")
                .contains("L237.0 204.0L239.0 94.0");
    }

    @Test
    void escapesWhatServersSay() {
        assertThat(parsed(Moved.whole()).getElementsByTagName("line").item(0).getTextContent())
                .contains("caught <up> & \"close\"");
    }

    @Test
    void printsEachStepOnceAndWhatIsNew() {
        var out = new StringWriter();
        try (var lines = new PlainLines(new PrintWriter(out, true))) {
            lines.waiting();
            lines.show(Moved.halfway());
            lines.show(Moved.halfway());
            lines.show(Moved.whole());
        }

        assertThat(out.toString().lines().map(String::strip))
                .containsExactly(
                        "Waiting for a cutover to begin",
                        "Cutover 7: gists, a → b: drained",
                        Timeline.line(Moved.CHECK).strip(),
                        Timeline.line(Moved.DRAIN).strip(),
                        "50.0 ms  drained: statements/s 1,600, latency p99 0.90 ms, lag of the target 2.00 ms, buffered statements 7",
                        Timeline.line(Moved.OPEN).strip(),
                        Timeline.line(Moved.STOP).strip(),
                        "200.0 ms  done: statements/s 1,867, latency p99 0.90 ms, lag of the target – ms, buffered statements 7");
    }

    private static Document parsed(ObservedCutover cutover) {
        var out = new StringWriter();
        SvgReport.write(cutover, out);
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(out.toString())));
        } catch (Exception e) {
            throw new AssertionError(out.toString(), e);
        }
    }

    private static List<Element> withClass(NodeList nodes, String name) {
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element
                    && element.getAttribute("class").equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
