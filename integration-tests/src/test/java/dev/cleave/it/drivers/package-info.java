/** Real drivers and clients through Cleave: each does what it does with MySQL, and sessions keep what they have while routes change. */
@NullMarked
package dev.cleave.it.drivers;

import org.jspecify.annotations.NullMarked;
