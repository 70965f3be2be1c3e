package dev.cleave.proxy.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a prepared statement was prepared from: the key under which backends remember it, so that sessions with the same statement share it. Immutable;
 * the hash is computed once.
 */
public final class StatementText {
    private final byte[] sql;
    private final @Nullable String schema;
    private final SessionVariables variables;
    private final boolean shared;
    private final @Nullable ParameterKinds kinds;
    private final int hash;

    /**
     * One that any session may have.
     *
     * @param schema the default schema at PREPARE, in which the server resolved the names
     * @param variables the session's settings at PREPARE: {@code sql_mode} and character sets are part of what the server parsed
     */
    public StatementText(byte[] sql, @Nullable String schema, SessionVariables variables) {
        this(sql, schema, variables, true);
    }

    /** @param shared false if what the server makes of it depends on more, such as the types of user variables; then it equals no other */
    public StatementText(byte[] sql, @Nullable String schema, SessionVariables variables, boolean shared) {
        this(
                sql,
                schema,
                variables.toPrepare(),
                shared,
                null,
                31 * Arrays.hashCode(sql) + (schema == null ? 0 : schema.hashCode()));
    }

    private StatementText(
            byte[] sql,
            @Nullable String schema,
            SessionVariables variables,
            boolean shared,
            @Nullable ParameterKinds kinds,
            int hash) {
        this.shared = shared;
        this.kinds = kinds;
        this.sql = sql;
        this.schema = schema;
        this.variables = variables;
        this.hash = hash;
    }

    /** The same for one holder alone: it equals no other. */
    public StatementText alone() {
        return new StatementText(sql, schema, variables, false);
    }

    /** The same for those who execute it with parameters of these kinds. */
    public StatementText with(ParameterKinds kinds) {
        return new StatementText(sql, schema, variables, shared, kinds, hash);
    }

    /** Null if it is for everybody. */
    public @Nullable ParameterKinds kinds() {
        return kinds;
    }

    public byte[] sql() {
        return sql;
    }

    public @Nullable String schema() {
        return schema;
    }

    public SessionVariables variables() {
        return variables;
    }

    public boolean isShared() {
        return shared;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof StatementText that
                        && shared
                        && that.shared
                        && hash == that.hash
                        && variables == that.variables
                        && java.util.Objects.equals(schema, that.schema)
                        && java.util.Objects.equals(kinds, that.kinds)
                        && Arrays.equals(sql, that.sql);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
