package dev.cleave.linters;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tables by the domain that owns them; tables in no domain stand under the empty name. Immutable.
 *
 * @param tablesOfDomain sorted by domain and table
 */
public record Ties(SortedMap<String, SortedSet<TableName>> tablesOfDomain) {
    public static final Ties NONE = new Ties(Collections.emptySortedMap());

    private static final String NO_DOMAIN = "";

    /** Looks up each table's domain. */
    public static Ties of(Collection<TableName> tables, SchemaDomains domains) {
        var owners = new TreeMap<String, SortedSet<TableName>>();
        for (TableName table : tables) {
            owners.computeIfAbsent(domains.name(domains.domainOf(table)), _ -> new TreeSet<>())
                    .add(table);
        }
        return new Ties(Collections.unmodifiableSortedMap(owners));
    }

    /** Whether tables of two domains, or of a domain and of none, are together. */
    public boolean cross() {
        return tablesOfDomain.size() > 1;
    }

    /** Whether tables of two domains are together. */
    public boolean crossDomains() {
        return domains().size() > 1;
    }

    /** Names of the domains, sorted. */
    public List<String> domains() {
        return tablesOfDomain.keySet().stream().filter(d -> !d.isEmpty()).toList();
    }

    /** All tables, sorted. */
    public List<TableName> tables() {
        return tablesOfDomain.values().stream()
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }

    /** Tables in no domain, sorted. */
    public List<TableName> unassigned() {
        return List.copyOf(tablesOfDomain.getOrDefault(NO_DOMAIN, Collections.emptySortedSet()));
    }

    /** As in {@code gists: app.gists, app.gist_comments; users: app.users; in no domain: app.x}. */
    @Override
    public String toString() {
        return tablesOfDomain.entrySet().stream()
                .sorted((a, b) ->
                        Boolean.compare(a.getKey().isEmpty(), b.getKey().isEmpty()))
                .map(e -> (e.getKey().isEmpty() ? "in no domain" : e.getKey()) + ": "
                        + e.getValue().stream().map(TableName::toString).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
