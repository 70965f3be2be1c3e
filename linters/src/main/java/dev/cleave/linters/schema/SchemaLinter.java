package dev.cleave.linters.schema;

import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.linters.Finding;
import dev.cleave.linters.Rule;
import dev.cleave.linters.Severity;
import dev.cleave.linters.Ties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Compares the schemas of all clusters with schema domains: every table in one domain, every domain's table on its cluster, and nothing in the schema
 * that ties tables of different domains together. Generated columns, checks and partitions are not looked at, since MySQL lets them use nothing but
 * columns of their own table. A pure function of its arguments.
 */
public final class SchemaLinter {
    private final SchemaDomains domains;
    private final UnaryOperator<String> clusterOfDomain;
    private final Set<String> schemas;

    /**
     * @param clusterOfDomain where a domain lives now
     * @param schemas those whose tables must be in a domain
     */
    public SchemaLinter(SchemaDomains domains, UnaryOperator<String> clusterOfDomain, Collection<String> schemas) {
        this.domains = domains;
        this.clusterOfDomain = clusterOfDomain;
        this.schemas = Set.copyOf(schemas);
    }

    /** All findings, sorted. */
    public List<Finding> lint(List<SchemaCatalog> catalogs) {
        var seen = new LinkedHashMap<Observation, SortedSet<String>>();
        for (SchemaCatalog catalog : catalogs) {
            for (Observation one : observe(catalog)) {
                seen.computeIfAbsent(one, _ -> new TreeSet<>()).add(catalog.cluster());
            }
        }
        var findings = new ArrayList<Finding>();
        seen.forEach((observation, clusters) -> findings.add(observation.on(clusters)));
        findings.addAll(missing(catalogs));
        findings.sort(Finding.ORDER);
        return List.copyOf(findings);
    }

    private List<Observation> observe(SchemaCatalog catalog) {
        var found = new ArrayList<Observation>();
        unassigned(catalog, found);
        var ties = new TieObservations(domains, SchemaReach.of(catalog));
        catalog.foreignKeys().forEach(key -> ties.foreignKey(key, found));
        catalog.views().forEach(view -> ties.view(view, found));
        catalog.programs().forEach(program -> ties.program(program, found));
        return found;
    }

    private void unassigned(SchemaCatalog catalog, List<Observation> found) {
        for (TableName table : catalog.tables()) {
            if (schemas.contains(table.schema()) && domains.domainOf(table) == SchemaDomains.UNASSIGNED) {
                found.add(new Observation(
                        Rule.UNASSIGNED_TABLE,
                        Severity.ERROR,
                        Ties.of(List.of(table), domains),
                        "table " + table,
                        "is in no domain",
                        "Add it to a domain in schema-domains.yml."));
            }
        }
    }

    private List<Finding> missing(List<SchemaCatalog> catalogs) {
        var findings = new ArrayList<Finding>();
        for (int domain = 0; domain < domains.count(); domain++) {
            String cluster = clusterOfDomain.apply(domains.name(domain));
            for (SchemaCatalog catalog : catalogs) {
                if (catalog.cluster().equals(cluster)) {
                    missing(domain, catalog, catalogs, findings);
                }
            }
        }
        return findings;
    }

    private void missing(int domain, SchemaCatalog home, List<SchemaCatalog> catalogs, List<Finding> findings) {
        for (TableName table : domains.tables(domain)) {
            if (home.tables().contains(table)) {
                continue;
            }
            String text = "table %s of domain %s does not exist on %s, where the domain lives"
                    .formatted(table, domains.name(domain), home.cluster());
            findings.add(Finding.of(
                    Rule.UNKNOWN_TABLE,
                    Severity.ERROR,
                    Ties.of(List.of(table), domains),
                    text,
                    MissingTable.advice(table, domains.name(domain), home, elsewhere(table, catalogs))));
        }
    }

    private static Map<String, SchemaCatalog> elsewhere(TableName table, List<SchemaCatalog> catalogs) {
        var others = new LinkedHashMap<String, SchemaCatalog>();
        catalogs.stream().filter(c -> c.tables().contains(table)).forEach(c -> others.put(c.cluster(), c));
        return others;
    }
}
