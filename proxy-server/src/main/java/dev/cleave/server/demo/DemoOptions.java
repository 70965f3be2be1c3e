package dev.cleave.server.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user asked of {@code cleave demo}.
 *
 * @param seconds how long the applications run
 * @param threads how many of them
 * @param domain which domain is moved
 * @param keep leave everything running and print how to connect
 * @param mysqlHome an unpacked MySQL instead of a downloaded one
 * @param json where the report for machines goes
 */
public record DemoOptions(
        int seconds, int threads, String domain, boolean keep, Optional<Path> mysqlHome, Optional<Path> json) {}
