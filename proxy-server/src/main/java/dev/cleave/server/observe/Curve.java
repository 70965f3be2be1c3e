package dev.cleave.server.observe;

import dev.cleave.server.observe.ObservedCutover.Span;
import dev.cleave.server.samples.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is drawn over time. */
enum Curve {
    THROUGHPUT("statements/s", "", "%,.0f") {
        @Override
        double of(Sample sample) {
            return sample.statements() * 1e6 / Math.max(1, sample.intervalMicros());
        }

        @Override
        boolean addsUp() {
            return true;
        }
    },
    LATENCY("latency p99", "ms", "%,.2f") {
        @Override
        double of(Sample sample) {
            return sample.statements() == 0 ? Double.NaN : sample.p99Micros() / 1e3;
        }
    },
    LAG("lag of the target", "ms", "%,.2f") {
        @Override
        double of(Sample sample) {
            return sample.lagMicros() == null ? Double.NaN : sample.lagMicros() / 1e3;
        }
    },
    BUFFERED("buffered statements", "", "%,.0f") {
        @Override
        double of(Sample sample) {
            return sample.buffered();
        }
    };

    private final String label;
    private final String unit;
    private final String format;

    Curve(String label, String unit, String format) {
        this.label = label;
        this.unit = unit;
        this.format = format;
    }

    /** What it is, for a heading. */
    String label() {
        return unit.isEmpty() ? label : label + ", " + unit;
    }

    /** What it is, with a value. */
    String labelled(double value) {
        return (label + " " + text(value) + " " + unit).strip();
    }

    /** The value at one sample; NaN if it has none. */
    abstract double of(Sample sample);

    /** Whether a longer time has the mean of its samples; otherwise it has the largest. */
    boolean addsUp() {
        return false;
    }

    /** A value as people read it. */
    String text(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    /** One value for each of so many equal parts of a span; NaN where nothing was measured. */
    double[] parts(List<Sample> samples, Span span, int count) {
        var values = new double[count];
        var weights = new double[count];
        Arrays.fill(values, Double.NaN);
        double width = (double) span.micros() / count;
        for (Sample sample : samples) {
            double value = of(sample);
            double from = sample.atMicros() - sample.intervalMicros() - span.fromMicros();
            double to = sample.atMicros() - span.fromMicros();
            int first = (int) Math.max(0, Math.floor(from / width));
            int last = (int) Math.min(count - 1, Math.ceil(to / width) - 1);
            for (int part = first; part <= last && !Double.isNaN(value); part++) {
                double covered = Math.min(to, (part + 1) * width) - Math.max(from, part * width);
                add(values, weights, part, value, Math.max(covered, 0));
            }
        }
        return values;
    }

    private void add(double[] values, double[] weights, int part, double value, double weight) {
        double before = values[part];
        if (Double.isNaN(before)) {
            values[part] = value;
        } else if (addsUp()) {
            values[part] = (before * weights[part] + value * weight) / Math.max(1e-9, weights[part] + weight);
        } else {
            values[part] = Math.max(before, value);
        }
        weights[part] += weight;
    }

    /** The largest; NaN if there is none. */
    static double largest(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
    }

    /** The newest that is known; NaN if there is none. */
    static double newest(double[] values) {
        for (int i = values.length - 1; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }
}
