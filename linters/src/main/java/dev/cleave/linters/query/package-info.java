/**
 * Statements of files and logs against schema domains. A {@link dev.cleave.linters.query.StatementSource} reads one format as a stream and hands each
 * statement to a {@link dev.cleave.linters.query.StatementSink}; {@link dev.cleave.linters.query.QueryLinter} is one, and keeps only what crosses domains;
 * {@link dev.cleave.linters.query.Baseline} tells new findings from known ones. Memory does not grow with the input. One run, one thread.
 */
@NullMarked
package dev.cleave.linters.query;

import org.jspecify.annotations.NullMarked;
