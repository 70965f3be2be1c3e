package dev.cleave.config;

import org.jspecify.annotations.Nullable;

/** Where {@code ${VAR}} and {@code password-env} look variables up; the process's own environment, or a map's {@code get} in tests. */
@FunctionalInterface
public interface Environment {
    /** The variable's value, or {@code null} if it is not set. */
    @Nullable
    String get(String name);

    static Environment ofProcess() {
        return System::getenv;
    }
}
