package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text that asks which tables there are, cut so that what it reads of {@code information_schema} can be put in anew: its own pieces, and between them the
 * places of catalog tables. SHOW TABLES and its kin become the query that the server makes of them itself. Immutable.
 */
public final class CatalogStatement {
    private sealed interface Piece {
        /** Each character is one byte of the text. */
        record Text(String bytes) implements Piece {}

        record Place(CatalogTable table) implements Piece {}
    }

    private final List<Piece> pieces;
    private final Set<CatalogTable> tables = EnumSet.noneOf(CatalogTable.class);
    private final @Nullable String check;
    private final boolean showsProcesses;

    private CatalogStatement(List<Piece> pieces, @Nullable String check, boolean showsProcesses) {
        this.pieces = List.copyOf(pieces);
        this.check = check;
        this.showsProcesses = showsProcesses;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Place(CatalogTable table)) {
                tables.add(table);
            }
        }
    }

    /**
     * Cuts a text; null if it reads no catalog table where another one can stand.
     *
     * @param schema the default schema
     * @param wanted the catalog tables that matter; others stay
     */
    public static @Nullable CatalogStatement of(
            byte[] sql, SqlDialect dialect, @Nullable String schema, Set<CatalogTable> wanted) {
        var tokens = new TokenBuffer();
        tokens.fill(sql, 0, sql.length, dialect);
        var pieces = new Pieces(sql);
        String check = null;
        boolean showsProcesses = false;
        var replaced = EnumSet.noneOf(CatalogTable.class);
        replaced.addAll(wanted);
        if (wanted.contains(CatalogTable.PROCESSLIST) && ServerNumbers.areMeant(tokens, schema)) {
            replaced.removeIf(CatalogTable::isOfProcesses);
        }
        for (int from = 0; from < tokens.size(); ) {
            int end = Statements.end(tokens, from);
            if (end > from) {
                ShowTables shown =
                        replaced.contains(CatalogTable.TABLES) ? ShowTables.at(tokens, from, end, schema) : null;
                if (replaced.contains(CatalogTable.PROCESSLIST) && ShowProcesslist.write(tokens, from, end, pieces)) {
                    showsProcesses = true;
                } else if (shown == null) {
                    references(tokens, from, end, schema, replaced, pieces);
                } else {
                    shown.write(pieces);
                    check = check == null ? shown.check() : check;
                }
            }
            from = end + 1;
        }
        pieces.rest();
        return pieces.hasPlaces() ? new CatalogStatement(pieces.pieces, check, showsProcesses) : null;
    }

    private static void references(
            TokenBuffer tokens, int from, int end, @Nullable String schema, Set<CatalogTable> replaced, Pieces pieces) {
        tokens.catalogReferences().clear();
        var plan = new PlanBuilder();
        new StatementExtraction(tokens, plan).run(from, end);
        if (plan.has(Effect.DEFINES_VIEW)) {
            return;
        }
        List<CatalogReference> found = tokens.catalogReferences().stream()
                .filter(reference -> replaced.contains(reference.table(schema)))
                .toList();
        int next = 0;
        for (int i = from; i < end && !found.isEmpty(); i++) {
            if (next < found.size() && found.get(next).first() == i) {
                CatalogReference reference = found.get(next++);
                pieces.place(
                        Objects.requireNonNull(reference.table(schema)), tokens.start(i), tokens.end(reference.last()));
                pieces.add(reference.hasAlias() ? "" : " AS `" + tokens.name(reference.last()) + "`");
                i = reference.last();
            } else if (isColumnOf(tokens, i, replaced)) {
                pieces.drop(tokens.start(i), tokens.start(i + 2));
                i += 2;
            }
        }
    }

    /** {@code information_schema.tables.table_name}: the schema must go, for what stands in the table's place has none. */
    private static boolean isColumnOf(TokenBuffer tokens, int index, Set<CatalogTable> replaced) {
        return tokens.isName(index)
                && tokens.kind(index + 1) == '.'
                && tokens.kind(index + 3) == '.'
                && tokens.kind(index - 1) != '.'
                && tokens.isName(index + 2)
                && replaced.contains(CatalogTable.of(new TableName(tokens.name(index), tokens.name(index + 2))));
    }

    /** Which catalog tables it reads. */
    public Set<CatalogTable> tables() {
        return Set.copyOf(tables);
    }

    /** A statement without rows that fails where the text would have, because its schema is unknown or forbidden; null if none is needed. */
    public @Nullable String check() {
        return check;
    }

    /** Whether it is SHOW PROCESSLIST, not a query on {@link CatalogTable#PROCESSLIST}. */
    public boolean showsProcesses() {
        return showsProcesses;
    }

    /** The text with these table expressions in the catalog tables' places. */
    public byte[] with(Function<CatalogTable, String> expressions) {
        var out = new ByteArrayOutputStream();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text(String bytes) -> out.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
                case Piece.Place(CatalogTable table) ->
                    out.writeBytes(expressions.apply(table).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** Collects the pieces, from left to right. */
    static final class Pieces {
        private final byte[] sql;
        private final List<Piece> pieces = new ArrayList<>();
        private boolean places;
        private int copied;

        Pieces(byte[] sql) {
            this.sql = sql;
        }

        /** What stands before {@code start} stays, what stands up to {@code end} goes. */
        void drop(int start, int end) {
            copy(copied, start);
            copied = end;
        }

        void place(CatalogTable table, int start, int end) {
            drop(start, end);
            place(table);
        }

        void place(CatalogTable table) {
            pieces.add(new Piece.Place(table));
            places = true;
        }

        void add(String text) {
            if (!text.isEmpty()) {
                pieces.add(
                        new Piece.Text(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
            }
        }

        /** Adds a range of the text once more. */
        void copy(int start, int end) {
            if (end > start) {
                pieces.add(new Piece.Text(new String(sql, start, end - start, StandardCharsets.ISO_8859_1)));
            }
        }

        private void rest() {
            drop(sql.length, sql.length);
        }

        private boolean hasPlaces() {
            return places;
        }
    }
}
