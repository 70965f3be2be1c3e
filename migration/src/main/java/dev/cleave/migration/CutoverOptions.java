package dev.cleave.migration;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.CutoverConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that {@code CUTOVER … WITH name=value} knows: the settings of {@link CutoverConfig} for one cutover. */
public final class CutoverOptions {
    /** As operators write them; {@code -} serves as well as {@code _}. */
    public static final List<String> NAMES = List.of(
            "drain_timeout",
            "max_duration",
            "max_lag",
            "fence",
            "catch_up_lag",
            "catch_up_time",
            "max_write_delay",
            "open_transactions",
            "verify",
            "guard",
            "force");

    /** What an option means that is named without a value. */
    public static final String ON = "on";

    private static final String FORCE = "force";

    private CutoverOptions() {}

    /**
     * The configured limits with some replaced.
     *
     * @throws IllegalArgumentException if a name or a value is not legal; the message says what is
     */
    static CutoverConfig override(CleaveConfig config, Map<String, String> overrides) {
        CleaveConfig result = config;
        for (Map.Entry<String, String> option : overrides.entrySet()) {
            String name = underscored(option.getKey());
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown option '" + option.getKey() + "': use one of " + String.join(", ", NAMES));
            }
            if (name.equals(FORCE)) {
                checkOn(option.getValue());
            } else {
                result = result.with("cutover." + hyphenated(name), hyphenated(option.getValue()));
            }
        }
        return result.cutover();
    }

    /** Whether what would tie the domain to others is only to be listed. */
    static boolean forced(Map<String, String> overrides) {
        return overrides.keySet().stream().map(CutoverOptions::underscored).anyMatch(FORCE::equals);
    }

    private static void checkOn(String value) {
        if (!value.equalsIgnoreCase(ON)) {
            throw new IllegalArgumentException("'force' takes no value; leave it out where nothing is to be forced");
        }
    }

    private static String underscored(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static String hyphenated(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
