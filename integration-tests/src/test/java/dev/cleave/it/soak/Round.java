package dev.cleave.it.soak;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What all clients of a soak share: when to stop, when to hold still, what went wrong, and how often each did what. Thread-safe. */
final class Round {
    /** Something that a client does, after which nothing of it is under way. */
    interface Deed {
        void run() throws Exception;
    }

    /** How many sessions may keep a server connection to themselves for longer than a transaction: fewer than a server has. */
    private static final int PINS = 3;

    private static final int TOLD = 20;

    private final int port;
    private final SoakLedger ledger = new SoakLedger();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ReadWriteLock stillness = new ReentrantReadWriteLock(true);
    private final Semaphore pins = new Semaphore(PINS);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, LongAdder> done = new ConcurrentHashMap<>();

    Round(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    SoakLedger ledger() {
        return ledger;
    }

    /** How many sessions are open between the deeds. */
    AtomicInteger open() {
        return open;
    }

    /** Waits; returns whether it is time to end. */
    boolean pause(double millis) throws InterruptedException {
        return stop.await((long) (millis * 1000), TimeUnit.MICROSECONDS);
    }

    boolean ended() {
        return stop.getCount() == 0;
    }

    void end() {
        stop.countDown();
    }

    /** Runs it, not while others hold still; what it throws is a failure, which ends all. */
    void act(String what, Deed deed) {
        stillness.readLock().lock();
        try {
            deed.run();
            done.computeIfAbsent(what, _ -> new LongAdder()).increment();
        } catch (Exception | AssertionError e) {
            fail(what, e);
        } finally {
            stillness.readLock().unlock();
        }
    }

    /** Runs it as one of the few that pin. */
    void pinned(Deed deed) throws Exception {
        pins.acquire();
        try {
            deed.run();
        } finally {
            pins.release();
        }
    }

    /** Runs it while no client does anything. */
    void still(Deed deed) throws Exception {
        stillness.writeLock().lock();
        try {
            deed.run();
        } finally {
            stillness.writeLock().unlock();
        }
    }

    void fail(String what, Throwable e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        String failure = Instant.now() + " " + what + ": " + text;
        System.out.println(failure);
        if (failures.size() < TOLD) {
            failures.add(failure);
        }
        end();
    }

    Queue<String> failures() {
        return failures;
    }

    Map<String, LongAdder> done() {
        return new TreeMap<>(done);
    }
}
