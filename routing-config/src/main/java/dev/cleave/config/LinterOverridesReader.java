package dev.cleave.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code linters.domains} and {@code linters.users}: modes by name. */
final class LinterOverridesReader {
    static final String DOMAINS = "linters.domains";
    static final String USERS = "linters.users";

    private static final List<String> KEYS = List.of("query", "transaction");
    private static final String EXPECTED = "modes by name: {gists: {query: enforce, transaction: warn}}";

    private final SchemaDomains domains;
    private final Collection<String> users;
    private final Problems problems;

    /** @param users the accounts that there are */
    LinterOverridesReader(SchemaDomains domains, Collection<String> users, Problems problems) {
        this.domains = domains;
        this.users = users;
        this.problems = problems;
    }

    LinterOverrides read(Optional<YamlMap> linters) {
        return LinterOverrides.of(
                domains,
                read(linters.flatMap(map -> map.find("domains")), "domain", domains.names()),
                read(linters.flatMap(map -> map.find("users")), "user", users));
    }

    private Map<String, LinterModes> read(Optional<YamlValue> section, String what, Collection<String> known) {
        Map<String, LinterModes> modes = new HashMap<>();
        section.flatMap(value -> value.map(EXPECTED))
                .ifPresent(map -> map.values().forEach((name, value) -> {
                    if (!known.contains(name)) {
                        problems.add(value.key(), "unknown " + what + " '" + name + "'" + Nearest.hint(name, known));
                    }
                    value.map("the keys " + String.join(", ", KEYS)).ifPresent(keys -> modes.put(name, modes(keys)));
                }));
        return modes;
    }

    private static LinterModes modes(YamlMap keys) {
        keys.allowOnly(KEYS);
        return new LinterModes(mode(keys, "query"), mode(keys, "transaction"));
    }

    private static @Nullable LinterMode mode(YamlMap keys, String key) {
        YamlValue value = keys.find(key).orElse(null);
        if (value == null) {
            return null;
        }
        ValueType<LinterMode> type = LintersConfig.MODE;
        try {
            return value.text(type.expected()).map(type.parser()).orElse(null);
        } catch (IllegalArgumentException e) {
            value.problem(String.valueOf(e.getMessage()));
            return null;
        }
    }
}
