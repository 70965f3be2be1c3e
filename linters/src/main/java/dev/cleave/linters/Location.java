package dev.cleave.linters;

/**
 * Where a finding stands.
 *
 * @param file as the user named it
 * @param line counted from 1; 0 if it is not on a line
 */
public record Location(String file, long line) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
