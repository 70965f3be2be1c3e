package dev.cleave.sandbox;

import java.util.regex.Pattern;

/**
 * What {@code mysqld --version} says of itself.
 *
 * @param text the number as printed, such as {@code 8.0.33} or {@code 11.4.5-MariaDB}
 */
public record ServerVersion(boolean mariaDb, int major, int minor, int patch, String text) {
    private static final Pattern VERSION = Pattern.compile("Ver ((\\d+)\\.(\\d+)\\.(\\d+)\\S*)");

    /** Reads a line such as {@code /opt/mysql/bin/mysqld  Ver 8.0.33 for Linux on x86_64 (MySQL Community Server - GPL)}. */
    public static ServerVersion parse(String line) {
        var matcher = VERSION.matcher(line);
        if (!matcher.find()) {
            throw new SandboxException("not the version of a MySQL server: " + line.strip());
        }
        return new ServerVersion(
                matcher.group(1).contains("MariaDB"),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)),
                matcher.group(1));
    }

    /** Whether this is MySQL (not MariaDB, whose numbers mean other things) of at least the given version. */
    public boolean isMySqlFrom(int wantedMajor, int wantedMinor) {
        return !mariaDb && (major > wantedMajor || (major == wantedMajor && minor >= wantedMinor));
    }

    @Override
    public String toString() {
        return (mariaDb ? "MariaDB " : "MySQL ") + text;
    }
}
