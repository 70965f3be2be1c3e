/**
 * The MySQL client/server protocol, version 10, over Netty buffers: numbers and strings, flags, commands, error codes, and the framing of payloads
 * into packets. Nothing here keeps state of a connection except {@link dev.cleave.protocol.PacketFramer}; the messages themselves are in {@code packet},
 * the mathematics of authentication in {@code auth}.
 *
 * <p>What comes from the network is hostile until decoded: every length is checked against the bytes that are there, and what does not fit becomes a
 * {@link dev.cleave.protocol.MalformedPacketException}.
 */
@NullMarked
package dev.cleave.protocol;

import org.jspecify.annotations.NullMarked;
