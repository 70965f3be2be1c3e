/** Tests of what is proposed for statements that cross schema domains. */
@NullMarked
package dev.cleave.sql.advice;

import org.jspecify.annotations.NullMarked;
