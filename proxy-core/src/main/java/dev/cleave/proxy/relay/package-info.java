/**
 * Knowing where a response ends without decoding it. Buffers of a backend come in; {@link dev.cleave.proxy.relay.ResponseTracker} hops from packet
 * header to packet header and stops only at the packets that matter: OK, ERR, EOF, the answer to PREPARE and the request for a local file.
 */
@NullMarked
package dev.cleave.proxy.relay;

import org.jspecify.annotations.NullMarked;
