package dev.cleave.server.admin;

import dev.cleave.proxy.backend.BackendServer;
import dev.cleave.proxy.backend.PoolReport;
import dev.cleave.proxy.report.LoopReport;
import dev.cleave.server.monitor.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code SHOW POOLS}: backend connections by server and user, over all event loops. The limit and the counters {@code created}, {@code closed} and
 * {@code errors} are the server's, so they repeat in each of its rows; a server that nobody used yet has one row without a user.
 */
final class ShowPools implements AdminStatement {
    private static final Column[] COLUMNS = {
        Column.text("cluster"),
        Column.text("server"),
        Column.text("role"),
        Column.text("user"),
        Column.integer("in_use"),
        Column.integer("idle"),
        Column.integer("max"),
        Column.integer("waiting"),
        Column.integer("created"),
        Column.integer("closed"),
        Column.integer("errors")
    };

    private record Use(int inUse, int idle, int waiting) {
        Use plus(Use other) {
            return new Use(inUse + other.inUse, idle + other.idle, waiting + other.waiting);
        }
    }

    private final AdminTargets proxy;

    ShowPools(AdminTargets proxy) {
        this.proxy = proxy;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SHOW POOLS");
    }

    @Override
    public String syntax() {
        return "SHOW POOLS";
    }

    @Override
    public String purpose() {
        return "Backend connections of each server, by user.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(COLUMNS);
        List<LoopReport> loops = proxy.control().loops();
        for (BackendServer server : proxy.control().servers()) {
            Map<String, Use> byUser = useOf(server, loops);
            if (byUser.isEmpty()) {
                addRow(table, server, null, new Use(0, 0, 0));
            }
            byUser.forEach((user, use) -> addRow(table, server, user, use));
        }
        return table.answer();
    }

    private static Map<String, Use> useOf(BackendServer server, List<LoopReport> loops) {
        var byUser = new TreeMap<String, Use>();
        for (LoopReport loop : loops) {
            for (PoolReport pool : loop.pools()) {
                if (pool.cluster().equals(server.cluster())
                        && pool.server().equals(server.endpoint().toString())) {
                    byUser.merge(pool.user(), new Use(pool.inUse(), pool.idle(), pool.waiting()), Use::plus);
                }
            }
        }
        return byUser;
    }

    private static void addRow(Answer.Table table, BackendServer server, @Nullable String user, Use use) {
        table.row(
                server.cluster(),
                server.endpoint(),
                Role.PRIMARY,
                user,
                use.inUse(),
                use.idle(),
                server.maxConnections(),
                use.waiting(),
                server.createdConnections(),
                server.closedConnections(),
                server.errors());
    }
}
