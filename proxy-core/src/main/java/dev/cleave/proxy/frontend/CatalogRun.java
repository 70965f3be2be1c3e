package dev.cleave.proxy.frontend;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import dev.cleave.sql.CatalogStatement;
import dev.cleave.sql.CatalogTable;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One statement of {@link LogicalCatalog}: asks the clusters one after the other for what they tell of their tables, never two at once, then lets the statement
 * run with that in its text. Nothing of the client's was executed before; any failure is the statement's answer.
 */
final class CatalogRun implements Asking {
    /**
     * One question to a cluster.
     *
     * @param needed whether the statement waits for a connection, and fails where the cluster does not answer; otherwise that is no rows
     */
    private record Question(int cluster, String sql, boolean needed, Consumer<List<List<@Nullable String>>> answered) {
        Question(int cluster, String sql, Consumer<List<List<@Nullable String>>> answered) {
            this(cluster, sql, true, answered);
        }
    }

    private final Session session;
    private final byte[] statement;
    private final CatalogStatement text;
    private final CatalogSql sql;
    private final List<Integer> clusters;
    private final int home;
    private final int limit;
    private final Deque<Question> questions = new ArrayDeque<>();
    private final Map<CatalogTable, List<CatalogSql.Column>> columns = new EnumMap<>(CatalogTable.class);
    private final Map<CatalogTable, List<String>> rows = new EnumMap<>(CatalogTable.class);
    private int bytes;
    private @Nullable SideQuery asking;
    private @Nullable Processlist processes;
    private boolean interrupted;

    /** @param statement as the client knows it */
    CatalogRun(
            Session session,
            byte[] statement,
            CatalogStatement text,
            CatalogSql sql,
            List<Integer> clusters,
            int home) {
        this.session = session;
        this.statement = statement;
        this.text = text;
        this.sql = sql;
        this.clusters = clusters;
        this.home = home;
        this.limit = (int) Math.min(
                Integer.MAX_VALUE / 4, session.worker().config().limits().maxAllowedPacket());
    }

    /** Runs until {@code then} gets the text to be executed, or the client an error; {@code message} is released only in the second case. */
    void start(ByteBuf message, Consumer<byte[]> then) {
        session.begin();
        session.run().asksFirst(this);
        if (text.check() != null) {
            questions.add(new Question(home, Objects.requireNonNull(text.check()), _ -> {}));
        }
        for (CatalogTable table : text.tables()) {
            rows.put(table, new ArrayList<>());
            questions.add(new Question(home, CatalogSql.columns(table), found -> {
                columns.put(table, found.stream().map(CatalogSql.Column::of).toList());
                askForRows(table);
            }));
        }
        if (text.tables().stream().anyMatch(CatalogTable::isOfProcesses)) {
            Processlist.take(session, text.showsProcesses() ? "init" : "executing", statement, taken -> {
                processes = taken;
                if (taken.hasOtherUsers()) {
                    questions.addFirst(new Question(home, Privilege.SEES_OTHERS, found -> {
                        if (found.isEmpty()
                                || !Privilege.isGranted(found.getFirst().getFirst())) {
                            taken.showOwnUserOnly();
                        }
                    }));
                }
                next(message, then);
            });
        } else {
            next(message, then);
        }
    }

    private void askForRows(CatalogTable table) {
        if (table.isOfProcesses()) {
            askForProcesses(table, Objects.requireNonNull(columns.get(table)), Objects.requireNonNull(processes));
        } else {
            askOthers(table);
        }
    }

    private void askForProcesses(CatalogTable table, List<CatalogSql.Column> known, Processlist list) {
        if (known.isEmpty()) {
            return; // the server has no such table, or the account may not see it
        }
        if (table.isOfAttributes()) {
            var attributes = new AttributeRows(table, known, list);
            questions.add(new Question(
                    home,
                    attributes.sqlOfOthers(
                            session.backends().pool(home).server().threads()),
                    found -> found.forEach(row -> add(table, String.valueOf(row.getFirst())))));
            attributes.ofSessions().forEach(row -> add(table, row));
            return;
        }
        for (int cluster : list.clusters(home)) {
            questions.add(
                    new Question(cluster, list.sql(table, known, cluster, home), cluster == home, found -> list.rows(
                                    known, cluster, found)
                            .forEach(row -> add(table, row))));
        }
        list.rowsWithoutThread(known).forEach(row -> add(table, row));
    }

    private void askOthers(CatalogTable table) {
        List<CatalogSql.Column> known = Objects.requireNonNull(columns.get(table));
        for (int cluster : clusters) {
            if (cluster != home && !known.isEmpty()) {
                questions.add(new Question(
                        cluster,
                        sql.rows(table, known, cluster, home),
                        found -> found.forEach(row -> add(table, String.valueOf(row.getFirst())))));
            }
        }
    }

    private void add(CatalogTable table, String row) {
        bytes += row.length();
        Objects.requireNonNull(rows.get(table)).add(row);
    }

    @Override
    public void interrupt() {
        interrupted = true;
        if (asking != null) {
            asking.interrupt();
        }
    }

    private void next(ByteBuf message, Consumer<byte[]> then) {
        Question question = questions.poll();
        if (interrupted) {
            refuse(message, ErrorCode.ER_QUERY_INTERRUPTED.with());
        } else if (bytes > limit) {
            refuse(message, SideQuery.tooLarge(limit));
        } else if (question == null) {
            finish(message, then);
        } else {
            ask(question, message, then);
        }
    }

    private void ask(Question question, ByteBuf message, Consumer<byte[]> then) {
        var query = new SideQuery(session, question.cluster(), question.sql(), limit, new SideQuery.Then() {
            @Override
            public void rows(List<List<@Nullable String>> rows) {
                question.answered().accept(rows);
                next(message, then);
            }

            @Override
            public void failed(ByteBuf errorPacket) {
                if (isDispensable()) {
                    errorPacket.release();
                    rows(List.of());
                    return;
                }
                failing(message);
                session.replies().raw(errorPacket);
                session.end();
            }

            @Override
            public void refused(MySqlError error) {
                if (isDispensable()) {
                    rows(List.of());
                } else {
                    refuse(message, error);
                }
            }

            private boolean isDispensable() {
                return !question.needed() && !interrupted;
            }
        });
        asking = query;
        if (question.needed()) {
            query.start();
        } else {
            query.startIfFree();
        }
    }

    private void refuse(ByteBuf message, MySqlError error) {
        failing(message);
        session.replies().error(error);
        session.end();
    }

    private void failing(ByteBuf message) {
        session.statements().refused(message);
        message.release();
        session.lastAnswer().failed();
        session.run().asked();
    }

    private void finish(ByteBuf message, Consumer<byte[]> then) {
        byte[] changed = text.with(this::expression);
        if (changed.length > limit) {
            refuse(message, SideQuery.tooLarge(limit));
            return;
        }
        session.run().asked();
        session.handOver();
        then.accept(changed);
    }

    private String expression(CatalogTable table) {
        List<CatalogSql.Column> known = Objects.requireNonNull(columns.get(table));
        List<String> found = Objects.requireNonNull(rows.get(table));
        if (!table.isOfProcesses()) {
            return sql.expression(table, known, found, home);
        }
        return known.isEmpty() ? table.schema() + '.' + table.table() : sql.processes(table, known, found);
    }
}
