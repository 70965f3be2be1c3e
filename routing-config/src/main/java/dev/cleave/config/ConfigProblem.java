package dev.cleave.config;

import java.util.Comparator;

/**
 * One thing that is wrong with a configuration file.
 *
 * @param file as the user would name it
 * @param line counted from 1; 0 if the problem is not on a line
 * @param key such as {@code users[0].password}; empty if the problem is not with one key
 * @param message what is wrong and what would be right; never holds a secret
 */
public record ConfigProblem(String file, int line, String key, String message) implements Comparable<ConfigProblem> {
    private static final Comparator<ConfigProblem> ORDER = Comparator.comparing(ConfigProblem::file)
            .thenComparingInt(ConfigProblem::line)
            .thenComparing(ConfigProblem::key)
            .thenComparing(ConfigProblem::message);

    @Override
    public int compareTo(ConfigProblem other) {
        return ORDER.compare(this, other);
    }

    /** As in {@code cleave.yml:12: users[0].pasword: unknown key; did you mean 'password'?} */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
