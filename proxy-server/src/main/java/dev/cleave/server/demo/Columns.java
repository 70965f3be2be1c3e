package dev.cleave.server.demo;

import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as their longest cell, numbers to the right. */
final class Columns {
    private static final String NUMBER = "[0-9.,]+";

    private final List<String[]> rows = new ArrayList<>();
    private final String[] header;

    Columns(String... header) {
        this.header = header;
        rows.add(header);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    /** The lines, header first, indented by two blanks. */
    List<String> lines() {
        var widths = new int[header.length];
        var numeric = new boolean[header.length];
        for (int column = 0; column < header.length; column++) {
            int at = column;
            widths[at] = rows.stream().mapToInt(r -> r[at].length()).max().orElse(0);
            numeric[at] = rows.stream().skip(1).allMatch(r -> r[at].matches(NUMBER));
        }
        return rows.stream().map(row -> line(row, widths, numeric)).toList();
    }

    private static String line(String[] row, int[] widths, boolean[] numeric) {
        var line = new StringBuilder();
        for (int column = 0; column < row.length; column++) {
            String blanks = " ".repeat(widths[column] - row[column].length());
            line.append("  ").append(numeric[column] ? blanks + row[column] : row[column] + blanks);
        }
        return line.toString().stripTrailing();
    }
}
