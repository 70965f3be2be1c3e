/**
 * What ties schema domains together. {@link dev.cleave.linters.Finding} is what every linter gives out; {@code schema} finds it in live schemas, {@code
 * query} in files and logs, {@code discovery} proposes domains with few ties, {@code report} writes findings for people and machines. Everything here may
 * block and belongs to the thread that calls.
 */
@NullMarked
package dev.cleave.linters;

import org.jspecify.annotations.NullMarked;
