/**
 * What breaks: servers that die, stop or refuse, clients that vanish, stall or send nonsense. Each test looks afterwards whether others were served and
 * nothing is left behind.
 */
@NullMarked
package dev.cleave.it.faults;

import org.jspecify.annotations.NullMarked;
