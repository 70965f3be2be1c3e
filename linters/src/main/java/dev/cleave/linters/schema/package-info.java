/**
 * Live schemas against schema domains. {@link dev.cleave.linters.schema.CatalogReader} reads one cluster over JDBC into an immutable {@link
 * dev.cleave.linters.schema.SchemaCatalog}; {@link dev.cleave.linters.schema.SchemaReach} sees through views and stored programs to base tables; {@link
 * dev.cleave.linters.schema.SchemaLinter} turns catalogs and domains into findings, and does no I/O.
 */
@NullMarked
package dev.cleave.linters.schema;

import org.jspecify.annotations.NullMarked;
