/**
 * One message of the protocol, one record: named as MySQL's protocol documentation names it, decoded and encoded in the same file. {@code decode} takes
 * a buffer whose readable bytes are the payload and nothing else; {@code encode} appends the payload. Records own their data: no buffer is retained.
 */
@NullMarked
package dev.cleave.protocol.packet;

import org.jspecify.annotations.NullMarked;
