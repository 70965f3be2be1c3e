/** {@code cleave demo}: two real clusters, applications that write, a domain moved live, and a report that proves that nothing was lost. */
@NullMarked
package dev.cleave.server.demo;

import org.jspecify.annotations.NullMarked;
