/**
 * The admin port: operators' statements over MySQL's protocol. {@link dev.cleave.server.admin.AdminPort} listens and logs in, {@code AdminConnection} takes
 * commands one at a time and has each run on a virtual thread, {@code AdminStatements} knows every {@code AdminStatement}: one class each with its syntax,
 * its execution and the columns of its answer. Nothing here runs on an event loop of the data plane.
 */
@NullMarked
package dev.cleave.server.admin;

import org.jspecify.annotations.NullMarked;
