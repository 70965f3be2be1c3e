/**
 * What a statement is and which tables it touches. Bytes come in; a digest and a {@link dev.cleave.sql.StatementPlan} go out. No Netty, no I/O, no
 * threads: whoever calls owns the instances.
 */
@NullMarked
package dev.cleave.sql;

import org.jspecify.annotations.NullMarked;
