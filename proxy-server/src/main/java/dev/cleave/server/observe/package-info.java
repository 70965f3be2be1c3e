/**
 * A cutover as an operator's terminal sees it: {@code CutoverReader} asks the admin port, an {@link dev.cleave.server.observe.ObservedCutover} is what it
 * said, and that is drawn, by {@code LiveScreen} and {@code PlainLines} while it happens, by {@code TextReport} and {@code SvgReport} afterwards.
 */
@NullMarked
package dev.cleave.server.observe;

import org.jspecify.annotations.NullMarked;
