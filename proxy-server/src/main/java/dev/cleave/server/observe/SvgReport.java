package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Span;
import dev.cleave.server.observe.ObservedCutover.Step;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A cutover afterwards as a picture: every curve over all of it, and over the time around the closed gate, which is shaded. */
public final class SvgReport {
    private static final int CHART_WIDTH = 560;
    private static final int CHART_HEIGHT = 110;
    private static final int GAP = 44;
    private static final int LEFT = 70;
    private static final int TOP = 78;
    private static final int POINTS = 280;
    private static final String STYLE = """
            text{font:12px system-ui,sans-serif;fill:#222}.title{font-size:16px;font-weight:600}.small{font-size:11px;fill:#666}\
            .frame{fill:none;stroke:#bbb}.gate{fill:#f4b942;fill-opacity:.35}.curve{fill:none;stroke:#1f6feb;stroke-width:1.5}\
            .step{stroke:#999;stroke-dasharray:2 3}""";

    private final ObservedCutover cutover;
    private final XMLStreamWriter xml;

    private SvgReport(ObservedCutover cutover, XMLStreamWriter xml) {
        this.cutover = cutover;
        this.xml = xml;
    }

    /** Writes a whole SVG document; does not close the writer. */
    public static void write(ObservedCutover cutover, Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new SvgReport(cutover, xml).document();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the picture could not be written", e);
        }
    }

    private void document() throws XMLStreamException {
        Optional<Span> window = cutover.window();
        int columns = window.isPresent() ? 2 : 1;
        int width = LEFT + columns * (CHART_WIDTH + LEFT);
        int height = TOP + Curve.values().length * (CHART_HEIGHT + GAP);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
        xml.writeAttribute("width", String.valueOf(width));
        xml.writeAttribute("height", String.valueOf(height));
        element("style", STYLE);
        rectangle("background", 0, 0, width, height, "fill", "white");
        text("title", LEFT, 26, cutover.title());
        text(
                "small",
                LEFT,
                46,
                TextReport.felt(cutover).strip() + (cutover.error() == null ? "" : ": " + cutover.error()));
        column(LEFT, cutover.whole(), "all of it");
        if (window.isPresent()) {
            column(LEFT + CHART_WIDTH + LEFT, TextReport.around(window.get()), "around the closed gate");
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void column(int x, Span span, String what) throws XMLStreamException {
        text(
                "small",
                x,
                66,
                "%s: %s to %s, a dashed line where a step began"
                        .formatted(what, TextReport.millis(span.fromMicros()), TextReport.millis(span.toMicros())));
        int y = TOP;
        for (Curve curve : Curve.values()) {
            chart(curve, span, x, y + 16);
            y += CHART_HEIGHT + GAP;
        }
    }

    private void chart(Curve curve, Span span, int x, int y) throws XMLStreamException {
        double[] values = curve.parts(cutover.samples(), span, POINTS);
        double largest = Curve.largest(values);
        text("small", x, y - 5, curve.label() + ", at most " + curve.text(largest));
        ToDoubleFunction<Long> at =
                micros -> x + Math.clamp((micros - span.fromMicros()) / (double) span.micros(), 0, 1) * CHART_WIDTH;
        Optional<Span> window = cutover.window();
        if (window.isPresent()) {
            double from = at.applyAsDouble(window.get().fromMicros());
            double wide = Math.max(1, at.applyAsDouble(window.get().toMicros()) - from);
            rectangle("gate", from, y, wide, CHART_HEIGHT);
        }
        for (Step step : cutover.steps()) {
            if (step.atMicros() > span.fromMicros() && step.atMicros() < span.toMicros()) {
                line(step, at.applyAsDouble(step.atMicros()), y);
            }
        }
        rectangle("frame", x, y, CHART_WIDTH, CHART_HEIGHT);
        curve(values, largest, x, y);
    }

    /** Gaps in what was measured are gaps in the line. */
    private void curve(double[] values, double largest, int x, int y) throws XMLStreamException {
        var path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                pen = false;
                continue;
            }
            double px = x + (i + 0.5) * CHART_WIDTH / values.length;
            double py = y + CHART_HEIGHT * (largest > 0 ? 1 - values[i] / largest : 1);
            path.append(pen ? 'L' : 'M').append(number(px)).append(' ').append(number(py));
            pen = true;
        }
        xml.writeEmptyElement("path");
        xml.writeAttribute("class", "curve");
        xml.writeAttribute("d", path.toString());
    }

    private void line(Step step, double x, int y) throws XMLStreamException {
        xml.writeStartElement("line");
        xml.writeAttribute("class", "step");
        xml.writeAttribute("x1", number(x));
        xml.writeAttribute("x2", number(x));
        xml.writeAttribute("y1", number(y));
        xml.writeAttribute("y2", number(y + CHART_HEIGHT));
        element("title", Timeline.line(step).strip());
        xml.writeEndElement();
    }

    private void rectangle(String style, double x, double y, double width, double height, String... attribute)
            throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("class", style);
        xml.writeAttribute("x", number(x));
        xml.writeAttribute("y", number(y));
        xml.writeAttribute("width", number(width));
        xml.writeAttribute("height", number(height));
        if (attribute.length == 2) {
            xml.writeAttribute(attribute[0], attribute[1]);
        }
    }

    private void text(String style, int x, int y, String content) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("class", style);
        xml.writeAttribute("x", String.valueOf(x));
        xml.writeAttribute("y", String.valueOf(y));
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
