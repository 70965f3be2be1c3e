/**
 * The program: {@link dev.cleave.server.Main} reads the command line ({@code cli}), {@link dev.cleave.server.CleaveServer} wires configuration, proxy,
 * admin port ({@code admin}) and HTTP port ({@code http}) and owns their lifetimes. No other module depends on this one.
 */
@NullMarked
package dev.cleave.server;

import org.jspecify.annotations.NullMarked;
