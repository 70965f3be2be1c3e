/** What Hibernate, the ORM of most Java applications, does behind Cleave, and what it logs. */
@NullMarked
package dev.cleave.it.hibernate;

import org.jspecify.annotations.NullMarked;
