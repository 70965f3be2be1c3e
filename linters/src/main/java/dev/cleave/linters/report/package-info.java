/**
 * Findings for people and machines. A {@link dev.cleave.linters.report.LintReport} comes in, text goes out in one of the {@link
 * dev.cleave.linters.report.ReportFormat}s; nothing here decides what is an error.
 */
@NullMarked
package dev.cleave.linters.report;

import org.jspecify.annotations.NullMarked;
