package dev.cleave.server.admin;

import dev.cleave.protocol.packet.TextResultset;
import dev.cleave.protocol.packet.TextResultsetRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin statement answers. */
sealed interface Answer {
    /** It was done and there is nothing to show. */
    record Done() implements Answer {}

    /** Rows with columns. */
    record Rows(TextResultset resultset) implements Answer {}

    Answer DONE = new Done();

    static Table table(Column... columns) {
        return new Table(List.of(columns));
    }

    /** Rows while they are put together, by one thread. */
    final class Table {
        private final List<Column> columns;
        private final List<TextResultsetRow> rows = new ArrayList<>();

        Table(List<Column> columns) {
            this.columns = columns;
        }

        /** One value for each column; null is NULL, true is 1. */
        Table row(@Nullable Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
            }
            var texts = new ArrayList<@Nullable String>(values.length);
            for (Object value : values) {
                texts.add(text(value));
            }
            rows.add(new TextResultsetRow(texts));
            return this;
        }

        private static @Nullable String text(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Boolean flag -> flag ? "1" : "0";
                default -> value.toString();
            };
        }

        Answer answer() {
            return new Rows(
                    new TextResultset(columns.stream().map(Column::definition).toList(), List.copyOf(rows)));
        }
    }
}
