package dev.cleave.proxy.frontend;

/**
 * Gives a statement of {@code PREPARE … FROM} another text on its backend, under its name.
 *
 * @param sql the PREPARE
 * @param changed whether the text is not the client's own
 */
record TextPreparation(TextStatements.TextStatement statement, String sql, boolean changed) {}
