package dev.cleave.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code schema-domains.yml}: domain names with lists of tables. */
final class SchemaDomainsReader {
    private static final int MAX_NAME_LENGTH = 64;

    private final Optional<String> database;
    private final Problems problems;
    private final Map<TableName, YamlValue> seen = new HashMap<>();

    SchemaDomainsReader(Optional<String> database, Problems problems) {
        this.database = database;
        this.problems = problems;
    }

    /** What could be read, even where problems were reported. */
    SchemaDomains read(Path file) {
        var tablesOfDomain = new TreeMap<String, List<TableName>>();
        new YamlFile(file, problems)
                .read()
                .map(node -> new YamlMap(node, "", problems, Placeholders.NONE))
                .ifPresent(map -> map.values().forEach((domain, value) -> {
                    rejectBadName(domain);
                    tablesOfDomain.put(domain, tables(value));
                }));
        return SchemaDomains.of(tablesOfDomain);
    }

    private void rejectBadName(String domain) {
        if (!ClustersReader.NAME.matcher(domain).matches()) {
            problems.add(domain, "'" + domain + "' is not " + ClustersReader.NAME_EXPECTED);
        }
        if (domain.equals(RoutesReader.DEFAULT)) {
            problems.add(domain, "no domain can have this name: in routes it stands for tables in no domain");
        }
    }

    private List<TableName> tables(YamlValue domain) {
        var tables = new ArrayList<TableName>();
        List<YamlValue> items = domain.list("a list of tables");
        for (YamlValue item : items) {
            item.literalText("a table's name")
                    .flatMap(text -> table(item, text))
                    .ifPresent(tables::add);
        }
        if (items.isEmpty() && !domain.isNull()) {
            domain.problem("has no tables");
        }
        return tables;
    }

    private Optional<TableName> table(YamlValue item, String text) {
        Optional<TableName> table = parse(item, text);
        Optional<YamlValue> first = table.map(t -> seen.putIfAbsent(t, item));
        if (first.isPresent()) {
            String domain = first.get().key().replaceFirst("\\[.*", "");
            item.problem("table " + table.get() + " stands twice; first in domain '" + domain + "' on line "
                    + first.get().line());
            return Optional.empty();
        }
        return table;
    }

    private Optional<TableName> parse(YamlValue item, String text) {
        String[] parts = text.split("\\.", -1);
        boolean qualified = parts.length == 2;
        if (parts.length > 2 || !isName(parts[0]) || !isName(parts[parts.length - 1])) {
            item.problem("'" + text + "' is not a table's name; expected table or schema.table, without quotes");
            return Optional.empty();
        }
        if (!qualified && database.isEmpty()) {
            item.problem("'" + text + "' has no schema; write schema.table, or give 'database' in cleave.yml");
            return Optional.empty();
        }
        return Optional.of(qualified ? new TableName(parts[0], parts[1]) : new TableName(database.get(), text));
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= MAX_NAME_LENGTH
                && name.indexOf('`') < 0
                && name.equals(name.strip());
    }
}
