/** What Cleave reads in a statement, compared with what a real server does with it. */
@NullMarked
package dev.cleave.it.sql;

import org.jspecify.annotations.NullMarked;
