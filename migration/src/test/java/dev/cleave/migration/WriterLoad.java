package dev.cleave.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleave.sandbox.MySqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Writers that honour a {@link GatedWriters} and count what was acknowledged; each inserts 1, 2, 3, … under its own name. */
final class WriterLoad implements AutoCloseable {
    private final GatedWriters gate;
    private final Map<String, MySqlServer> servers;
    private final long pauseNanos;
    private final List<Thread> threads = new ArrayList<>();
    private final List<AtomicLong> acknowledged = new ArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    WriterLoad(GatedWriters gate, Map<String, MySqlServer> servers, int writers, int writesPerSecond) {
        this.gate = gate;
        this.servers = servers;
        this.pauseNanos = 1_000_000_000L * writers / writesPerSecond;
        for (int i = 0; i < writers; i++) {
            int writer = i;
            acknowledged.add(new AtomicLong());
            threads.add(Thread.ofPlatform().name("writer-" + i).start(() -> run(writer)));
        }
    }

    private void run(int writer) {
        var connections = new HashMap<String, Connection>();
        try {
            for (String cluster : servers.keySet()) {
                connections.put(cluster, servers.get(cluster).connect("github"));
            }
            while (!stopped) {
                gate.write(cluster -> insert(connections.get(cluster), writer));
                LockSupport.parkNanos(pauseNanos);
            }
            for (Connection connection : connections.values()) {
                connection.close();
            }
        } catch (Throwable e) {
            failures.add(e);
        }
    }

    private void insert(Connection connection, int writer) throws Exception {
        long number = acknowledged.get(writer).get() + 1;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO gists (writer, number, body) VALUES (?, ?, ?)")) {
            insert.setInt(1, writer);
            insert.setLong(2, number);
            insert.setString(3, "body of " + number);
            insert.executeUpdate();
        }
        acknowledged.get(writer).set(number);
    }

    long acknowledged() {
        return acknowledged.stream().mapToLong(AtomicLong::get).sum();
    }

    @Override
    public void close() {
        stopped = true;
        for (Thread thread : threads) {
            assertThat(joined(thread)).as(thread.getName()).isTrue();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every acknowledged write is on this server once, in order, and nothing else is. */
    void assertAllOn(MySqlServer server) {
        assertThat(failures).isEmpty();
        for (int writer = 0; writer < acknowledged.size(); writer++) {
            long count = acknowledged.get(writer).get();
            assertThat(server.query(
                            "SELECT COUNT(*), COUNT(DISTINCT number), COALESCE(MIN(number), 1), COALESCE(MAX(number), 0),"
                                    + " COALESCE(SUM(later), 0) FROM (SELECT number, COALESCE(LAG(number) OVER (ORDER BY id), 0) > number AS later"
                                    + " FROM github.gists WHERE writer = " + writer + ") w"))
                    .as("writer %d on %s", writer, server)
                    .containsExactly(
                            List.of(Long.toString(count), Long.toString(count), "1", Long.toString(count), "0"));
        }
        assertThat(Long.parseLong(server.queryValue("SELECT COUNT(*) FROM github.gists")))
                .isEqualTo(acknowledged());
    }
}
