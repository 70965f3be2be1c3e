package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.proxy.frontend.TextStatements.TextStatement;
import dev.cleave.proxy.route.CachedStatement;
import dev.cleave.sql.CatalogStatement;
import dev.cleave.sql.CatalogTable;
import dev.cleave.sql.Effect;
import dev.cleave.sql.PreparedText;
import dev.cleave.sql.StatementPlan;
import io.netty.buffer.ByteBuf;
import java.util.Objects;
import java.util.Set;

/**
 * EXECUTE of what {@code PREPARE … FROM 'text'} prepared, where the text asks for tables: its backend gets it under the same name with what the clusters tell
 * just now, and then executes it. Confined to its session's event loop.
 */
final class CatalogText {
    private final Session session;
    private final LogicalCatalog catalog;

    CatalogText(Session session, LogicalCatalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** True if it was taken over, {@code message} included. */
    boolean execute(ByteBuf message, CachedStatement execute) {
        TextStatement text = session.textStatements().executedBy(execute.plan());
        if (text == null || !readsCatalog(text.plan()) || isElsewhere(text.cluster())) {
            return false;
        }
        byte[] sql = Objects.requireNonNull(text.plan().argument()).getBytes(UTF_8);
        Set<CatalogTable> tables = catalog.replacedTables(text.plan());
        CatalogStatement cut =
                tables.isEmpty() ? null : CatalogStatement.of(sql, text.dialect(), text.schema(), tables);
        if (cut == null && !text.changed()) {
            return false;
        }
        if (!meansTheSameNow(text)) {
            refuse(message);
            return true;
        }
        session.backends().forgetLastStatement();
        session.backends().detachFree();
        if (cut == null) {
            session.run().executeText(message, execute, preparation(text, sql, false));
        } else {
            catalog.run(sql, cut, text.cluster()).start(message, changed -> session.run()
                    .executeText(message, execute, preparation(text, changed, true)));
        }
        return true;
    }

    private static boolean readsCatalog(StatementPlan plan) {
        return plan.has(Effect.READS_CATALOG) || plan.has(Effect.READS_PROCESSLIST);
    }

    private void refuse(ByteBuf message) {
        message.release();
        session.lastAnswer().failed();
        session.replies()
                .error(ErrorCode.CLEAVE_CROSS_CLUSTER.with(
                        "the prepared statement asks for tables of several clusters and was prepared under another"
                                + " default schema, sql_mode or character set. Prepare it again."));
    }

    /** Whether EXECUTE will not run where the text was prepared, and so will fail. */
    private boolean isElsewhere(int cluster) {
        int bound = session.transaction().boundCluster();
        return session.attachments().get(cluster) == null || (bound >= 0 && bound != cluster);
    }

    private boolean meansTheSameNow(TextStatement text) {
        boolean sameNames = Objects.equals(text.schema(), session.state().schema())
                || text.plan().tables().stream().allMatch(table -> table.schema() != null);
        boolean isKnown = Objects.requireNonNull(text.plan().argument()).indexOf('\uFFFD') < 0;
        return isKnown && sameNames && text.dialect().equals(session.state().dialect());
    }

    private TextPreparation preparation(TextStatement text, byte[] sql, boolean changed) {
        byte[] prepare = PreparedText.prepare(text.name(), sql, session.state().dialect());
        return new TextPreparation(text, new String(prepare, UTF_8), changed);
    }
}
