package dev.cleave.it.sql;

import dev.cleave.sql.advice.Advice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An application that does what an advice says, word by word: statements without literals of their own, columns with their tables. */
final class AdvisedJoin {
    private static final Pattern VALUES =
            Pattern.compile("Statement (\\d+) gives the values for (\\S+) (NOT IN|IN) \\(\\?\\)");
    private static final Pattern KEY = Pattern.compile(
            "Statement (\\d+) takes for (\\S+) IN \\(\\?\\) the different values of (\\S+) from statement \\d+ that are not NULL;"
                    + " join the rows where .*?(, and keep|\\.(?= If| Statement))");
    private static final String NEVER = "IN (SELECT 1 FROM DUAL WHERE FALSE)";

    private final Connection connection;
    private final Advice advice;
    private List<Map<String, @Nullable Object>> joined = new ArrayList<>();

    AdvisedJoin(Connection connection, Advice advice) {
        this.connection = connection;
        this.advice = advice;
    }

    /** The columns that the original selects, from the joined rows. */
    List<List<@Nullable Object>> rows(String original) throws SQLException {
        Map<String, String> lists = new HashMap<>();
        boolean first = true;
        for (int number = 1; number <= advice.statements().size(); number++) {
            String sql = advice.statements().get(number - 1);
            for (Map.Entry<String, String> list : lists.entrySet()) {
                sql = sql.replace(list.getKey(), list.getValue());
            }
            MatchResult values = find(VALUES, number);
            if (values != null) {
                List<Object> found =
                        run(connection, sql).stream().map(List::getFirst).collect(Collectors.toList());
                String operator = values.group(2) + " " + values.group(3) + " ";
                lists.put(
                        operator + "(?)",
                        values.group(2) + " " + (values.group(3).equals("IN") ? "" : "NOT ") + in(found));
            } else if (first) {
                joined = labelled(sql);
                first = false;
            } else {
                join(sql, number);
            }
        }
        List<String> columns = columns(original);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        joined.forEach(
                row -> rows.add(columns.stream().<@Nullable Object>map(row::get).collect(Collectors.toList())));
        return rows;
    }

    private @Nullable MatchResult find(Pattern pattern, int number) {
        return pattern.matcher(advice.explanation())
                .results()
                .filter(result -> result.group(1).equals(String.valueOf(number)))
                .findFirst()
                .orElse(null);
    }

    private void join(String statement, int number) throws SQLException {
        List<MatchResult> keys = KEY.matcher(advice.explanation())
                .results()
                .filter(result -> result.group(1).equals(String.valueOf(number)))
                .toList();
        String sql = statement;
        for (MatchResult key : keys) {
            List<Object> values = joined.stream()
                    .map(row -> row.get(key.group(3)))
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.toList());
            sql = sql.replace(key.group(2) + " IN (?)", key.group(2) + " " + in(values));
        }
        List<Map<String, @Nullable Object>> found = labelled(sql);
        boolean keeps = keys.getFirst().group(4).startsWith(",");
        List<Map<String, @Nullable Object>> result = new ArrayList<>();
        for (Map<String, @Nullable Object> left : joined) {
            int before = result.size();
            for (Map<String, @Nullable Object> right : found) {
                if (keys.stream()
                        .allMatch(key -> left.get(key.group(3)) != null
                                && Objects.equals(left.get(key.group(3)), right.get(key.group(2))))) {
                    Map<String, @Nullable Object> both = new HashMap<>(left);
                    both.putAll(right);
                    result.add(both);
                }
            }
            if (keeps && result.size() == before) {
                result.add(left);
            }
        }
        joined = result;
    }

    private static String in(List<Object> values) {
        return values.isEmpty()
                ? NEVER
                : values.stream().map(String::valueOf).collect(Collectors.joining(", ", "IN (", ")"));
    }

    private List<Map<String, @Nullable Object>> labelled(String sql) throws SQLException {
        List<String> columns = columns(sql);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> values : run(connection, sql)) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), values.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> columns(String sql) {
        return List.of(sql.substring("SELECT ".length(), sql.indexOf(" FROM "))
                .replace("DISTINCT ", "")
                .split(", ", -1));
    }

    static List<List<@Nullable Object>> run(Connection connection, String sql) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
