package dev.cleave.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which table belongs to which schema domain. Domains are numbered from 0 in the order of their names, so that the hot path can use arrays. Immutable.
 *
 * <p>Lookups are exact: table names are case-sensitive, as on a MySQL server with {@code lower_case_table_names=0}.
 */
public final class SchemaDomains {
    /** The number that stands for "in no domain". */
    public static final int UNASSIGNED = -1;

    private final List<String> names;
    private final List<List<TableName>> tables;
    private final Map<TableName, Integer> domainOfTable;

    private SchemaDomains(List<String> names, List<List<TableName>> tables, Map<TableName, Integer> domainOfTable) {
        this.names = names;
        this.tables = tables;
        this.domainOfTable = domainOfTable;
    }

    /**
     * @param tablesOfDomain domain name to its tables
     * @throws IllegalArgumentException if a table is in two domains
     */
    public static SchemaDomains of(Map<String, List<TableName>> tablesOfDomain) {
        var sorted = new TreeMap<>(tablesOfDomain);
        var domainOfTable = new HashMap<TableName, Integer>();
        List<String> names = List.copyOf(sorted.keySet());
        for (int domain = 0; domain < names.size(); domain++) {
            for (TableName table : sorted.get(names.get(domain))) {
                Integer other = domainOfTable.putIfAbsent(table, domain);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "table " + table + " is in two domains: " + names.get(other) + " and " + names.get(domain));
                }
            }
        }
        List<List<TableName>> tables =
                sorted.values().stream().map(t -> t.stream().sorted().toList()).toList();
        return new SchemaDomains(names, tables, Map.copyOf(domainOfTable));
    }

    /** How many domains there are; their numbers are 0 to {@code count() - 1}. */
    public int count() {
        return names.size();
    }

    /** Domain names, sorted; the index is the domain's number. */
    public List<String> names() {
        return names;
    }

    public String name(int domain) {
        return domain == UNASSIGNED ? "" : names.get(domain);
    }

    /** The domain's number, or {@link #UNASSIGNED} if no domain has this name. */
    public int numberOf(String domain) {
        int index = names.indexOf(domain);
        return index < 0 ? UNASSIGNED : index;
    }

    /** The number of the domain that owns the table, or {@link #UNASSIGNED}. */
    public int domainOf(TableName table) {
        return domainOfTable.getOrDefault(table, UNASSIGNED);
    }

    /** The domain's tables, sorted. */
    public List<TableName> tables(int domain) {
        return tables.get(domain);
    }
}
