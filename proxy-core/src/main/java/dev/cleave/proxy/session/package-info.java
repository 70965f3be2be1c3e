/**
 * What a session is apart from its connections: variables, schema, transaction, prepared statements, reasons that pin it to a backend. Plain objects,
 * each owned by one session or (where immutable) shared; no channel, no I/O.
 */
@NullMarked
package dev.cleave.proxy.session;

import org.jspecify.annotations.NullMarked;
