package dev.cleave.sql;

/** A base table in a FROM or UPDATE list, and the name by which the rest of the statement calls it. */
record TableFactor(TableName table, String alias) {}
