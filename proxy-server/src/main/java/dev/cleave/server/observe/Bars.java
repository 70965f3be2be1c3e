package dev.cleave.server.observe;

import java.util.ArrayList;
import java.util.List;

/** Values as bars of block characters, an eighth of a line fine. */
final class Bars {
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";

    private Bars() {}

    /** One character for each value; the top line first. What is not known is blank, and what is more than nothing shows. */
    static List<String> draw(double[] values, int height) {
        double largest = Curve.largest(values);
        var lines = new ArrayList<String>();
        for (int row = height - 1; row >= 0; row--) {
            var line = new StringBuilder();
            for (double value : values) {
                line.append(EIGHTHS.charAt(eighths(value, largest, height, row)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int eighths(double value, double largest, int height, int row) {
        if (Double.isNaN(value) || value <= 0 || Double.isNaN(largest)) {
            return 0;
        }
        long all = Math.max(1, Math.round(value / largest * height * 8));
        return Math.clamp(all - row * 8L, 0, 8);
    }
}
