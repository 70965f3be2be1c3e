/** Tests of lexing, digests and table references, on plain bytes. */
@NullMarked
package dev.cleave.sql;

import org.jspecify.annotations.NullMarked;
