package dev.cleave.config;

/** What a statement does to a table's rows, and a trigger waits for. */
public enum RowEvent {
    INSERT,
    UPDATE,
    DELETE
}
