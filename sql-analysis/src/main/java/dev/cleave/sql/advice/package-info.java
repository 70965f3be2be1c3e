/**
 * How a statement that crosses schema domains could be run as statements of one domain each, as an application-side join does (Rails' {@code
 * disable_joins} and {@code preload}). A plan and a function from tables to domains come in, an {@link dev.cleave.sql.advice.Advice} goes out. Pure
 * functions, without state; they build an AST, so never on an event loop.
 */
@NullMarked
package dev.cleave.sql.advice;

import org.jspecify.annotations.NullMarked;
