/**
 * The proxy itself: {@link dev.cleave.proxy.Proxy} builds the event loops with what each needs, listens, and offers to control threads what they may ask of
 * it. {@link dev.cleave.proxy.Routes} is the one piece of state that all loops share.
 */
@NullMarked
package dev.cleave.proxy;

import org.jspecify.annotations.NullMarked;
