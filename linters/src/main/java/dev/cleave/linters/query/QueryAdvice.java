package dev.cleave.linters.query;

/** What to do about a query that crosses domains. */
public final class QueryAdvice {
    private QueryAdvice() {}

    /** @param sql the query's text */
    public static String of(String sql) {
        return sql.isBlank()
                ? ""
                : "Run one query for each domain and join their rows in the application, or put the tables in one domain;"
                        + " until then, /* cross-schema-domain-query-exempted: reason */ exempts it.";
    }
}
