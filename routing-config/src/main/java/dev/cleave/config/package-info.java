/**
 * What the operator says: clusters, users, limits ({@link dev.cleave.config.CleaveConfig}), which table belongs to which schema domain ({@link
 * dev.cleave.config.SchemaDomains}) and which cluster serves a domain ({@link dev.cleave.config.RoutingTable}). Everything here is immutable; files
 * come in, validated records go out.
 */
@NullMarked
package dev.cleave.config;

import org.jspecify.annotations.NullMarked;
