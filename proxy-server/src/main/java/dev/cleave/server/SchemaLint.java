package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ClusterConfig;
import dev.cleave.config.RoutingTable;
import dev.cleave.config.SchemaDomains;
import dev.cleave.config.StoredObjects;
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
import dev.cleave.linters.schema.SchemaReach;
import dev.cleave.linters.schema.View;
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
import java.util.function.Function;
import java.util.stream.Stream;

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
        return report(config, catalogs(config));
    }

    /** Every cluster's schema. */
    public static List<SchemaCatalog> catalogs(CleaveConfig config) throws SQLException {
        var catalogs = new ArrayList<SchemaCatalog>();
        for (ClusterConfig cluster : config.clusters().values()) {
            catalogs.add(catalog(cluster));
        }
        return catalogs;
    }

    /** What stands behind names that are no tables, where the domains live now. */
    public static StoredObjects objects(CleaveConfig config, List<SchemaCatalog> catalogs) throws StateStoreException {
        return routes(config)
                .seeing(catalogs.stream()
                        .map(catalog -> SchemaReach.of(catalog).objects())
                        .toList())
                .objects();
    }

    /** Compares schemas that were read with the domains; see {@link #run}. */
    public static LintReport report(CleaveConfig config, List<SchemaCatalog> catalogs) throws IOException {
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

    /** The same object on several clusters counts once. */
    private static long different(List<SchemaCatalog> catalogs, Function<SchemaCatalog, Stream<?>> objects) {
        return catalogs.stream().flatMap(objects).distinct().count();
    }

    private static LintReport report(List<Finding> findings, List<SchemaCatalog> catalogs) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("clusters", (long) catalogs.size());
        figures.put("tables", different(catalogs, c -> c.tables().stream()));
        figures.put("views", different(catalogs, c -> c.views().stream().map(View::name)));
        figures.put("foreign_keys", different(catalogs, c -> c.foreignKeys().stream()));
        figures.put("stored_programs", different(catalogs, c -> c.programs().stream()
                .map(program -> program.type() + " " + program.name())));
        return LintReport.of("lint schema", findings, figures);
    }
}
