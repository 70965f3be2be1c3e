package dev.cleave.sql;

/**
 * Where a statement reads a catalog table.
 *
 * @param first token of the name
 * @param last token of the name
 * @param qualified whether the name has its schema
 */
record CatalogReference(CatalogTable table, int first, int last, boolean qualified, boolean hasAlias) {}
