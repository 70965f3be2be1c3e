package dev.cleave.proxy.lint;

import java.util.List;

/**
 * How often something crossed schema domains on one event loop since it was last asked, or on all of them together.
 *
 * @param domains names, ordered
 * @param tables {@code write:schema.table} or {@code read:schema.table}, ordered, each once
 * @param digest of the statement; for a transaction, of its statements' digests
 * @param statement normalized; a transaction's statements one behind the other, those that write different domains first
 * @param exempted whether an annotation allows it
 * @param schema default schema of the session; empty if it had none
 * @param source user, client attributes and annotations of the latest one
 */
public record ViolationReport(
        Kind kind,
        List<String> domains,
        List<String> tables,
        String digest,
        String statement,
        long count,
        boolean exempted,
        String schema,
        String source) {
    public enum Kind {
        /** One statement on tables of several domains. */
        QUERY,
        /** One transaction with statements on several domains. */
        TRANSACTION
    }

    /** What makes two reports one. */
    public record Key(Kind kind, String digest, List<String> domains, boolean exempted) {}

    public Key key() {
        return new Key(kind, digest, domains, exempted);
    }

    /** Both counts in one; {@code later} says where it comes from. */
    public ViolationReport plus(ViolationReport later) {
        return new ViolationReport(
                kind, domains, tables, digest, statement, count + later.count, exempted, later.schema, later.source);
    }
}
