package dev.cleave.linters.schema;

import dev.cleave.config.TableName;

/** A foreign key: {@code table} must find its rows in {@code referenced}. */
public record ForeignKey(String name, TableName table, TableName referenced) {}
