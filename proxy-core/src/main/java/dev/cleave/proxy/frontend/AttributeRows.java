package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.proxy.frontend.CatalogSql.Column;
import dev.cleave.sql.CatalogTable;
import dev.cleave.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a table of connection attributes as one server would give them: what each client of this proxy says of itself, under the number by which it
 * knows its session; and the threads of the statement's own server that are not this proxy's. Rows travel as {@link CatalogSql} says. Made for one statement;
 * confined to its session's event loop.
 */
final class AttributeRows {
    /** Characters of {@code ATTR_NAME} and {@code ATTR_VALUE}. */
    private static final int LONGEST_NAME = 32;

    private static final int LONGEST_VALUE = 1024;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final CatalogTable table;
    private final List<Column> columns;
    private final Processlist sessions;

    AttributeRows(CatalogTable table, List<Column> columns, Processlist sessions) {
        this.table = table;
        this.columns = columns;
        this.sessions = sessions;
    }

    /** @param hidden the server's numbers of this proxy's connections */
    String sqlOfOthers(Set<Long> hidden) {
        String fields = IntStream.range(0, columns.size())
                .mapToObj(i -> "'c" + i + "', " + columns.get(i).asJson())
                .collect(Collectors.joining(", "));
        String numbers = hidden.stream().map(number -> "," + number).collect(Collectors.joining("", "0", ""));
        return "SELECT HEX(JSON_OBJECT(" + fields + ")) FROM " + table.schema() + '.' + table.table()
                + " WHERE PROCESSLIST_ID <> CONNECTION_ID() AND PROCESSLIST_ID NOT IN (" + numbers + ")"
                + SqlLiteral.NO_LIMIT;
    }

    /** Whoever may read the server's table may read all of it. */
    List<String> ofSessions() {
        boolean ofAccount = table == CatalogTable.SESSION_ACCOUNT_CONNECT_ATTRS;
        var rows = new ArrayList<String>();
        for (ClientProcess process : sessions.processes()) {
            if (!ofAccount || sessions.isOwnUsers(process)) {
                int position = 0;
                for (Map.Entry<String, String> attribute : process.attributes().entrySet()) {
                    rows.add(json(process.id(), attribute, position++));
                }
            }
        }
        return rows;
    }

    private String json(long id, Map.Entry<String, String> attribute, int position) {
        String fields = IntStream.range(0, columns.size())
                .mapToObj(i -> "\"c" + i + "\":" + field(columns.get(i).name(), id, attribute, position))
                .collect(Collectors.joining(",", "{", "}"));
        return HEX.formatHex(fields.getBytes(UTF_8));
    }

    private static String field(String column, long id, Map.Entry<String, String> attribute, int position) {
        return switch (column) {
            case "PROCESSLIST_ID" -> Long.toString(id);
            case "ATTR_NAME" -> Processlist.text(cut(attribute.getKey(), LONGEST_NAME));
            case "ATTR_VALUE" -> {
                String value = attribute.getValue();
                yield Processlist.text(value.isEmpty() ? null : cut(value, LONGEST_VALUE));
            }
            case "ORDINAL_POSITION" -> Integer.toString(position);
            default -> "null";
        };
    }

    private static String cut(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
