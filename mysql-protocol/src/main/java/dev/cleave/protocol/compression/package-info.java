/**
 * The compressed protocol: {@link dev.cleave.protocol.compression.CompressionHandler} stands before whatever reads and writes packets, and is not there at
 * all on connections that do not compress. What compresses is kept per thread, since each block stands for itself.
 *
 * <p>Source: MySQL's protocol documentation, "Compression" ({@code page_protocol_basic_compression.html}).
 */
@NullMarked
package dev.cleave.protocol.compression;

import org.jspecify.annotations.NullMarked;
