package dev.cleave.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How {@code --format} shows a result. */
enum ResultFormat {
    /** A frame of lines, as MySQL's shell draws it. */
    TABLE {
        @Override
        String render(ResultTable table) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                columns.add(column(table, i));
            }
            String[][] cells = table.rows().stream()
                    .map(row -> row.stream().map(ResultFormat::oneLine).toArray(String[]::new))
                    .toArray(String[][]::new);
            return AsciiTable.getTable(
                    AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns.toArray(Column[]::new), cells);
        }
    },
    /** An array of objects; values are strings or null, as the text protocol brings them. */
    JSON {
        @Override
        String render(ResultTable table) {
            var rows = new ArrayList<Map<String, @Nullable String>>();
            for (List<@Nullable String> row : table.rows()) {
                var object = new LinkedHashMap<String, @Nullable String>();
                for (int i = 0; i < row.size(); i++) {
                    object.put(table.columns().get(i), row.get(i));
                }
                rows.add(object);
            }
            return json(rows);
        }
    },
    /** One line per value, as MySQL's {@code \G}. */
    VERTICAL {
        @Override
        String render(ResultTable table) {
            int width = table.columns().stream().mapToInt(String::length).max().orElse(0);
            var text = new StringBuilder();
            for (int row = 0; row < table.rows().size(); row++) {
                text.append("*".repeat(27))
                        .append(" %d. row ".formatted(row + 1))
                        .append("*".repeat(27))
                        .append('\n');
                for (int i = 0; i < table.columns().size(); i++) {
                    text.append(("%" + width + "s: %s\n")
                            .formatted(
                                    table.columns().get(i),
                                    shown(table.rows().get(row).get(i))));
                }
            }
            return text.toString().stripTrailing();
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final int MAX_COLUMN_WIDTH = 100;

    /** Without a final line break. */
    abstract String render(ResultTable table);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String json(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column column(ResultTable table, int index) {
        boolean numeric = table.rows().stream()
                .map(row -> row.get(index))
                .allMatch(value -> value == null || NUMBER.matcher(value).matches());
        HorizontalAlign align = numeric ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
        return new Column()
                .header(table.columns().get(index))
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(MAX_COLUMN_WIDTH, OverflowBehaviour.NEWLINE);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "NULL" : value;
    }

    private static String oneLine(@Nullable String value) {
        return shown(value).replaceAll("\\R", " ");
    }
}
