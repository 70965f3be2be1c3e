package dev.cleave.sql;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of common table expressions that hide tables at one place of a statement. */
final class CteScope {
    private final @Nullable CteScope outer;
    private final Set<String> names = new HashSet<>();

    CteScope(@Nullable CteScope outer) {
        this.outer = outer;
    }

    void add(String name) {
        names.add(name);
    }

    static boolean hides(@Nullable CteScope innermost, String name) {
        for (CteScope scope = innermost; scope != null; scope = scope.outer) {
            if (scope.names.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
