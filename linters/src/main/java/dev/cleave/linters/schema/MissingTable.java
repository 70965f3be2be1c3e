package dev.cleave.linters.schema;

import dev.cleave.config.Nearest;
import dev.cleave.config.TableName;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Guesses why a domain's table is not where it should be. */
final class MissingTable {
    private static final int NEAR = 3;

    private MissingTable() {}

    static String advice(TableName table, String domain, SchemaCatalog home, Map<String, SchemaCatalog> elsewhere) {
        if (home.views().stream().anyMatch(view -> view.name().equals(table))) {
            return "It is a view: name its base tables in schema-domains.yml instead.";
        }
        if (!elsewhere.isEmpty()) {
            return "It is on %s: create it on %s, or correct the route of %s."
                    .formatted(String.join(", ", elsewhere.keySet()), home.cluster(), domain);
        }
        return nearest(table, home)
                .map(near -> "Did you mean " + near + "? Correct schema-domains.yml.")
                .orElse("Remove it from domain " + domain + " in schema-domains.yml, or create it.");
    }

    private static Optional<TableName> nearest(TableName table, SchemaCatalog home) {
        return home.tables().stream()
                .filter(other -> other.schema().equals(table.schema()))
                .filter(other -> Math.abs(other.table().length() - table.table().length()) < NEAR)
                .filter(other -> Nearest.distance(other.table(), table.table()) < NEAR)
                .min(Comparator.comparingInt((TableName other) -> Nearest.distance(other.table(), table.table()))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
