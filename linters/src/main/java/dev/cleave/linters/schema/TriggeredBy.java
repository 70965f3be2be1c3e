package dev.cleave.linters.schema;

import dev.cleave.config.RowEvent;
import dev.cleave.config.TableName;

/** What a trigger waits for: a table's rows of some kind of change. */
public record TriggeredBy(TableName table, RowEvent event) {}
