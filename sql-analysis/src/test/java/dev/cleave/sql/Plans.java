package dev.cleave.sql;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Plans of statements, and their tables in the form {@code read:a write:b.c}. */
final class Plans {
    private Plans() {}

    static StatementPlan of(String sql) {
        return of(sql, SqlDialect.DEFAULT);
    }

    static StatementPlan of(String sql, SqlDialect dialect) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        return new StatementAnalyzer().analyze(bytes, 0, bytes.length, dialect);
    }

    static String tables(String sql) {
        return tables(of(sql));
    }

    static String tables(StatementPlan plan) {
        return plan.tables().stream().map(Plans::text).collect(Collectors.joining(" "));
    }

    private static String text(TableReference table) {
        String access = table.access() == TableReference.Access.WRITE ? "write:" : "read:";
        return access + (table.schema() == null ? "" : table.schema() + ".") + table.table();
    }
}
