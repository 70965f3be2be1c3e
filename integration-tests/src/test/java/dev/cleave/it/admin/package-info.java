/** The admin port and the HTTP port of a whole Cleave in front of real servers, with real clients. */
@org.jspecify.annotations.NullMarked
package dev.cleave.it.admin;
