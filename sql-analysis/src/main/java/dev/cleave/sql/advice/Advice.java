package dev.cleave.sql.advice;

import java.util.List;

/**
 * What to do about a statement that crosses schema domains. Immutable.
 *
 * @param statements to be run in this order instead, each within one domain, literals as {@code ?}; empty where there is no such way
 * @param explanation what the application does with their rows; or why the statement cannot be split, and what to do
 */
public record Advice(List<String> statements, String explanation) {
    public Advice {
        statements = List.copyOf(statements);
    }

    static Advice none(String explanation) {
        return new Advice(List.of(), explanation);
    }
}
