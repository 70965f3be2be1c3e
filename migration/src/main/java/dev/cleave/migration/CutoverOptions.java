package dev.cleave.migration;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.CutoverConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that {@code CUTOVER … WITH name=value} knows: the settings of {@link CutoverConfig} for one cutover. */
public final class CutoverOptions {
    /** As operators write them; {@code -} serves as well as {@code _}. */
    public static final List<String> NAMES = List.of("drain_timeout", "max_duration", "max_lag", "fence");

    private CutoverOptions() {}

    /**
     * The configured limits with some replaced.
     *
     * @throws IllegalArgumentException if a name or a value is not legal; the message says what is
     */
    static CutoverConfig override(CleaveConfig config, Map<String, String> overrides) {
        CleaveConfig result = config;
        for (Map.Entry<String, String> option : overrides.entrySet()) {
            String name = option.getKey().strip().toLowerCase(Locale.ROOT).replace('-', '_');
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown option '" + option.getKey() + "': use one of " + String.join(", ", NAMES));
            }
            result = result.with("cutover." + hyphenated(name), hyphenated(option.getValue()));
        }
        return result.cutover();
    }

    private static String hyphenated(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
