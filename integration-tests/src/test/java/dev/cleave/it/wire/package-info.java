/**
 * What client and server agree on before the first statement, and how it travels: compression, query attributes, TLS, sockets, authentication. Real clients
 * see from Cleave what they see from the server.
 */
@NullMarked
package dev.cleave.it.wire;

import org.jspecify.annotations.NullMarked;
