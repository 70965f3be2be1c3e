package dev.cleave.server.demo;

import java.io.PrintWriter;

/** The demonstration behind {@code cleave demo}. */
@FunctionalInterface
public interface Demo {
    /**
     * Runs to the end and reports on the way; blocks.
     *
     * @return whether nothing failed and nothing is lost, duplicated or misplaced
     * @throws Exception if it could not run; the message is for the user
     */
    boolean run(DemoOptions options, PrintWriter out) throws Exception;
}
