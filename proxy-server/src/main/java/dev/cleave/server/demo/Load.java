package dev.cleave.server.demo;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The applications, each on a thread of its own. Begins when it is made. */
final class Load implements AutoCloseable {
    private final Tally tally = new Tally();
    private final List<WriteLog> logs = new ArrayList<>();
    private final List<Connections> connections = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Load(InetSocketAddress cleave, int applications, DemoDomain moved) {
        var clients = Client.values();
        int pooled = Math.max(1, applications / clients.length);
        var pool = new Connections.Pool(Client.POOLED, cleave, pooled);
        connections.add(pool);
        for (int i = 0; i < applications; i++) {
            Client client = clients[i % clients.length];
            Connections own = client == Client.POOLED ? pool : own(client, cleave);
            var log = new WriteLog(i);
            logs.add(log);
            var application = new Application(client, own, moved, log, tally, () -> stopped, new SplittableRandom(i));
            threads.add(Thread.ofPlatform().daemon().name("application-" + i).start(application));
        }
    }

    private Connections own(Client client, InetSocketAddress cleave) {
        var own = new Connections.Own(client, cleave);
        connections.add(own);
        return own;
    }

    Tally tally() {
        return tally;
    }

    /** What the applications know of their writes; complete after {@link #stop}. */
    List<WriteLog> logs() {
        return logs;
    }

    /** Tells the applications to stop after what they are at, and waits. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        connections.forEach(Connections::close);
        connections.clear();
    }

    /** Tells the applications to stop, without waiting for them: they are daemons. */
    @Override
    public void close() {
        stopped = true;
    }
}
