package dev.cleave.proxy.frontend;

import dev.cleave.config.TableOwners;
import dev.cleave.proxy.command.ClientStatement;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.proxy.route.Target;
import dev.cleave.proxy.session.StatementText;
import dev.cleave.sql.CatalogStatement;
import dev.cleave.sql.CatalogTable;
import dev.cleave.sql.ConnectionFunctions;
import dev.cleave.sql.Effect;
import dev.cleave.sql.StatementKind;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements that ask which tables there are see one server where the tables live on several clusters, and those that ask who is connected see the
 * sessions: see docs/decisions/0040. The former take their usual way while no domain has moved, and other statements always do. Confined to its session's event loop.
 */
final class LogicalCatalog {
    private static final Set<CatalogTable> NONE = Set.of();
    private static final Set<CatalogTable> ALL = Set.copyOf(EnumSet.allOf(CatalogTable.class));
    private static final Set<CatalogTable> PROCESSES =
            ALL.stream().filter(CatalogTable::isOfProcesses).collect(Collectors.toUnmodifiableSet());
    private static final Set<CatalogTable> TABLES =
            ALL.stream().filter(table -> !table.isOfProcesses()).collect(Collectors.toUnmodifiableSet());

    private final Session session;
    private final CatalogText texts;

    LogicalCatalog(Session session) {
        this.session = session;
        this.texts = new CatalogText(session, this);
    }

    /** True if the statement asks for tables of several clusters and was taken over, {@code message} included. */
    boolean query(ByteBuf message, CachedStatement statement, @Nullable LateKills kills) {
        if (statement.plan().kind() == StatementKind.EXECUTE) {
            return texts.execute(message, statement);
        }
        if (replacedTables(statement.plan()).isEmpty()) {
            return false;
        }
        CatalogRun run = run(Message.textOf(message), session.state().schema(), statement);
        if (run == null) {
            return false;
        }
        run.start(message, changed -> session.run().query(Message.withText(message, changed), statement, kills));
        return true;
    }

    /** True if the prepared statement asks for tables of several clusters and was taken over, {@code message} included. */
    boolean execute(ByteBuf message, ClientStatement client) {
        StatementPlan plan = client.statement().plan();
        StatementText text = client.prepared();
        if (replacedTables(plan).isEmpty()) {
            if (plan.has(Effect.READS_CATALOG)) {
                client.runsAs(text);
            }
            return false;
        }
        CatalogRun run = run(text.sql(), text.schema(), client.statement());
        if (run == null) {
            return false;
        }
        run.start(message, changed -> {
            client.runsAs(new StatementText(changed, text.schema(), text.variables(), text.isShared()));
            CursorPins.keepApart(session, client);
            session.run().execute(message, client);
        });
        return true;
    }

    /** The catalog tables in whose place a statement with this plan, if it reads them, must get another one. */
    Set<CatalogTable> replacedTables(StatementPlan plan) {
        boolean tables =
                plan.has(Effect.READS_CATALOG) && session.worker().routes().isSplit();
        // Where CONNECTION_ID() stays the server's, the list's numbers must be the server's too.
        boolean processes = plan.has(Effect.READS_PROCESSLIST)
                && (!plan.has(Effect.READS_CONNECTION_ID) || ConnectionFunctions.mayBeIn(plan));
        if (tables) {
            return processes ? ALL : TABLES;
        }
        return processes ? PROCESSES : NONE;
    }

    /** Null if it has nothing to put in, or will be refused anyway. */
    private @Nullable CatalogRun run(byte[] sql, @Nullable String schema, CachedStatement statement) {
        CatalogStatement text =
                CatalogStatement.of(sql, session.state().dialect(), schema, replacedTables(statement.plan()));
        if (text == null) {
            return null;
        }
        int home = home(statement, schema);
        return home < 0 ? null : run(sql, text, home);
    }

    /** Asks the clusters for what the statement reads, of which {@code text} is cut, to be executed on {@code home}. */
    CatalogRun run(byte[] statement, CatalogStatement text, int home) {
        TableOwners owners = TableOwners.of(session.worker().routes());
        var sqlOfClusters = new CatalogSql(owners, session.state().dialect().mariaDb());
        return new CatalogRun(session, statement, text, sqlOfClusters, owners.clusters(), home);
    }

    /** Where the statement will run. */
    private int home(CachedStatement statement, @Nullable String schema) {
        StatementPlan plan = statement.plan();
        if (!plan.has(Effect.READS_PREVIOUS_STATEMENT)) {
            session.backends().forgetLastStatement();
            session.backends().detachFree();
        }
        Target target = statement.target(session.worker().routes(), schema);
        if (target.cluster() != Target.ANY) {
            return target.cluster();
        }
        session.routingView().requireFor(plan, target);
        int bound = session.routingView().boundCluster();
        return bound == Target.ANY ? session.routingView().homeCluster(plan) : bound;
    }
}
