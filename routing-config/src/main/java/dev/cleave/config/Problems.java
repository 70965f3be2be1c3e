package dev.cleave.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one file while it is read, and remembers on which line each key stands. Used by one thread. */
final class Problems {
    private final Path file;
    private final List<ConfigProblem> found = new ArrayList<>();
    private final Map<String, Integer> lineOfKey = new HashMap<>();

    Problems(Path file) {
        this.file = file;
    }

    void seen(String key, int line) {
        lineOfKey.putIfAbsent(key, line);
    }

    void add(int line, String key, String message) {
        found.add(new ConfigProblem(file.toString(), line, key, message));
    }

    /** A problem with a key that was seen before, or that is missing; then it is reported on the line of the section that should hold it. */
    void add(String key, String message) {
        add(lineOf(key), key, message);
    }

    void add(InvalidSettingException e) {
        add(e.key(), e.problem());
    }

    void addAll(List<ConfigProblem> others) {
        found.addAll(others);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<ConfigProblem> found() {
        return found;
    }

    /** The line of the key or, if it is missing, of the innermost section around it; 0 if there is none. */
    int lineOf(String key) {
        String known = key;
        while (!lineOfKey.containsKey(known) && known.indexOf('.') >= 0) {
            known = known.substring(0, known.lastIndexOf('.'));
        }
        return lineOfKey.getOrDefault(known, 0);
    }
}
