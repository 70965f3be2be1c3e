/**
 * Holding back a domain's writes for a moment. {@link dev.cleave.proxy.gate.LoopGates} is one event loop's share: which gates are closed there, how much
 * is in flight, who is buffered. {@link dev.cleave.proxy.gate.GateClosure} is one closing over all loops, from closed to opened; {@link
 * dev.cleave.proxy.gate.GateControl} makes closings and is what control threads call.
 */
@NullMarked
package dev.cleave.proxy.gate;

import org.jspecify.annotations.NullMarked;
