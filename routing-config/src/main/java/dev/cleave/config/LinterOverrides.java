package dev.cleave.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the linters do something else than in general. A user's mode wins; else the strictest of the modes of the domains that are touched, those without
 * a mode of their own having the general one. Resolved to arrays by the domains' numbers when it is made, so that asking allocates nothing. Immutable.
 */
public final class LinterOverrides {
    public static final LinterOverrides NONE =
            new LinterOverrides(SchemaDomains.of(Map.of()), Collections.emptySortedMap(), Collections.emptySortedMap());

    private final SortedMap<String, LinterModes> ofDomain;
    private final SortedMap<String, LinterModes> ofUser;
    private final @Nullable LinterMode[] queryOfDomain;
    private final @Nullable LinterMode[] transactionOfDomain;
    private final Set<LinterMode> transactionModes = EnumSet.noneOf(LinterMode.class);

    private LinterOverrides(
            SchemaDomains domains, SortedMap<String, LinterModes> ofDomain, SortedMap<String, LinterModes> ofUser) {
        this.ofDomain = ofDomain;
        this.ofUser = ofUser;
        this.queryOfDomain = byNumber(domains, ofDomain, LinterModes::query);
        this.transactionOfDomain = byNumber(domains, ofDomain, LinterModes::transaction);
        Stream.concat(ofDomain.values().stream(), ofUser.values().stream())
                .map(LinterModes::transaction)
                .filter(Objects::nonNull)
                .forEach(transactionModes::add);
    }

    /** Domains that are not among {@code domains} have no effect. */
    static LinterOverrides of(
            SchemaDomains domains, Map<String, LinterModes> ofDomain, Map<String, LinterModes> ofUser) {
        return ofDomain.isEmpty() && ofUser.isEmpty()
                ? NONE
                : new LinterOverrides(
                        domains,
                        Collections.unmodifiableSortedMap(new TreeMap<>(ofDomain)),
                        Collections.unmodifiableSortedMap(new TreeMap<>(ofUser)));
    }

    /** The same for other domains' numbers. */
    LinterOverrides in(SchemaDomains domains) {
        return of(domains, ofDomain, ofUser);
    }

    private static @Nullable LinterMode[] byNumber(
            SchemaDomains domains,
            Map<String, LinterModes> ofDomain,
            Function<LinterModes, @Nullable LinterMode> which) {
        var modes = new @Nullable LinterMode[domains.count()];
        ofDomain.forEach((domain, own) -> {
            int number = domains.numberOf(domain);
            if (number != SchemaDomains.UNASSIGNED) {
                modes[number] = which.apply(own);
            }
        });
        return modes;
    }

    public boolean isEmpty() {
        return ofDomain.isEmpty() && ofUser.isEmpty();
    }

    /** What the file says of domains, by name. */
    public SortedMap<String, LinterModes> ofDomain() {
        return ofDomain;
    }

    /** What the file says of users, by name. */
    public SortedMap<String, LinterModes> ofUser() {
        return ofUser;
    }

    LinterMode query(LinterMode general, int[] domains, String user) {
        LinterModes own = ofUser.get(user);
        return own != null && own.query() != null ? own.query() : strictest(queryOfDomain, general, domains);
    }

    LinterMode transaction(LinterMode general, int[] domains, String user) {
        LinterModes own = ofUser.get(user);
        return own != null && own.transaction() != null
                ? own.transaction()
                : strictest(transactionOfDomain, general, domains);
    }

    private static LinterMode strictest(@Nullable LinterMode[] own, LinterMode general, int[] domains) {
        LinterMode strictest = LinterMode.OFF;
        for (int domain : domains) {
            LinterMode ofThis = domain < own.length ? own[domain] : null;
            LinterMode mode = ofThis == null ? general : ofThis;
            strictest = mode.compareTo(strictest) > 0 ? mode : strictest;
        }
        return strictest;
    }

    /** Whether some domain or user has this mode for transactions. */
    boolean hasTransaction(LinterMode mode) {
        return transactionModes.contains(mode);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinterOverrides overrides
                && ofDomain.equals(overrides.ofDomain)
                && ofUser.equals(overrides.ofUser);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ofDomain, ofUser);
    }

    @Override
    public String toString() {
        return "domains " + ofDomain + ", users " + ofUser;
    }
}
