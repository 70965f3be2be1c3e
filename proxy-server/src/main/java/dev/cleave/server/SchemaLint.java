package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.TableName;
import dev.cleave.config.store.DirectoryRouteStore;
import dev.cleave.config.store.StateStoreException;
import dev.cleave.config.store.StoredRoutes;
import dev.cleave.linters.Finding;
import dev.cleave.linters.report.LintReport;
import dev.cleave.linters.schema.CatalogReader;
import dev.cleave.linters.schema.DomainsFile;
import dev.cleave.linters.schema.SchemaCatalog;
import dev.cleave.linters.schema.SchemaLinter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lints the live schemas of a configuration's clusters. Blocks on the network. */
public final class SchemaLint {
    private SchemaLint() {}

    /**
     * Reads every cluster's schema and compares it with the domains; where a domain lives, the state directory says.
     *
     * @throws SQLException says which cluster cannot be read, and why
     * @throws StateStoreException if the stored routes are not understood
     * @throws IOException if schema-domains.yml has become unreadable
     */
    public static LintReport run(CleaveConfig config) throws SQLException, IOException {
        var catalogs = new ArrayList<SchemaCatalog>();
        for (ClusterConfig cluster : config.clusters().values()) {
            catalogs.add(catalog(cluster));
        }
        RoutingTable routes = routes(config);
        SchemaDomains domains = config.domains();
        var linter = new SchemaLinter(
                domains, domain -> routes.clusters().get(routes.clusterOf(domains.numberOf(domain))), schemas(config));
        return report(located(linter.lint(catalogs), config), catalogs);
    }

    /** One cluster's schema, read from its primary with its control account. */
    public static SchemaCatalog catalog(ClusterConfig cluster) throws SQLException {
        try (Connection connection = ControlAccess.connect(cluster)) {
            return CatalogReader.read(cluster.name(), connection);
        } catch (SQLException e) {
            throw ControlAccess.explained("the schema of " + cluster.name(), cluster, e);
        }
    }

    private static RoutingTable routes(CleaveConfig config) throws StateStoreException {
        Instant now = Clock.systemUTC().instant();
        Optional<StoredRoutes> stored = DirectoryRouteStore.read(config.state().directory());
        return stored.isPresent()
                ? stored.get().mergeInto(config, now).table()
                : config.initialRoutes(Clock.systemUTC());
    }

    /** The default schema and every schema that a domain names. */
    public static Set<String> schemas(CleaveConfig config) {
        var schemas = new TreeSet<String>();
        config.database().ifPresent(schemas::add);
        for (int domain = 0; domain < config.domains().count(); domain++) {
            config.domains().tables(domain).stream().map(TableName::schema).forEach(schemas::add);
        }
        return schemas;
    }

    private static List<Finding> located(List<Finding> findings, CleaveConfig config) throws IOException {
        if (config.schemaDomains().isEmpty()) {
            return findings;
        }
        DomainsFile file = DomainsFile.read(config.schemaDomains().get());
        return findings.stream().map(file::locate).toList();
    }

    private static LintReport report(List<Finding> findings, List<SchemaCatalog> catalogs) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("clusters", (long) catalogs.size());
        figures.put(
                "tables",
                catalogs.stream().flatMap(c -> c.tables().stream()).distinct().count());
        figures.put("views", catalogs.stream().mapToLong(c -> c.views().size()).sum());
        figures.put(
                "foreign_keys",
                catalogs.stream().mapToLong(c -> c.foreignKeys().size()).sum());
        figures.put(
                "stored_programs",
                catalogs.stream().mapToLong(c -> c.programs().size()).sum());
        return LintReport.of("lint schema", findings, figures);
    }
}
