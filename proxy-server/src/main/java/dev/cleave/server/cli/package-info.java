/**
 * The command line. Arguments come in, an exit code goes out: 0 done, 1 the thing checked does not hold, 2 wrong usage or configuration. Results go to
 * standard output, everything else to standard error. {@link dev.cleave.server.cli.CleaveCommand} is the root; one command, one class.
 */
@NullMarked
package dev.cleave.server.cli;

import org.jspecify.annotations.NullMarked;
