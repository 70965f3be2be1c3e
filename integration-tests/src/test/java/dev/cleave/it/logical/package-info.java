/** One logical database over several clusters: what a client sees of tables whose domains live on two clusters must be what one server would show. */
@NullMarked
package dev.cleave.it.logical;

import org.jspecify.annotations.NullMarked;
