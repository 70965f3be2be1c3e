package dev.cleave.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says it is.
 *
 * @param text as it was announced
 * @param number major × 10000 + minor × 100 + patch, as in version comments: 80033 for 8.0.33; 0 if the text begins with no version
 */
public record ServerVersion(String text, int number, boolean mariaDb) {
    /** MariaDB puts this before its own version, for replicas that take its 10 for a 1. */
    private static final String MARIADB_PREFIX = "5.5.5-";

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,2})\\.(\\d{1,2})");

    public static ServerVersion parse(String text) {
        boolean mariaDb = text.contains("MariaDB");
        String own = mariaDb && text.startsWith(MARIADB_PREFIX) ? text.substring(MARIADB_PREFIX.length()) : text;
        Matcher version = VERSION.matcher(own);
        return new ServerVersion(text, version.lookingAt() ? numberOf(version) : 0, mariaDb);
    }

    private static int numberOf(Matcher version) {
        return Integer.parseInt(version.group(1)) * 10_000
                + Integer.parseInt(version.group(2)) * 100
                + Integer.parseInt(version.group(3));
    }
}
