package dev.cleave.it.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * The network between somebody and a server, which can be cut: a relay that passes bytes on. What was on its way when the network was cut silently arrives
 * late, as TCP has it: even after its sender has given up, and after what was sent later over new connections.
 *
 * <p>Actors: a thread that accepts, two for each connection; the test cuts and heals.
 */
final class NetworkLink implements AutoCloseable {
    /** How a network goes away. */
    enum Cut {
        /** Nothing arrives any more, and nobody is told. */
        SILENT,
        /** Connections are reset, new ones too. */
        RESET
    }

    private static final int CHUNK = 64 * 1024;
    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    /** Connections of now wait for the one, those that are made during a cut for the other. */
    private volatile CountDownLatch old = OPEN;

    private volatile CountDownLatch fresh = OPEN;
    private volatile boolean resets;

    NetworkLink(String host, int port) {
        server = new InetSocketAddress(host, port);
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("link-" + port).start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    String address() {
        return "127.0.0.1:" + port();
    }

    void cut(Cut how) {
        switch (how) {
            case SILENT -> {
                fresh = new CountDownLatch(1);
                old = new CountDownLatch(1);
            }
            case RESET -> {
                resets = true;
                sockets.forEach(NetworkLink::reset);
            }
        }
    }

    /** New connections work again; what was on its way is still held. */
    void heal() {
        resets = false;
        fresh.countDown();
    }

    /** What was on its way when the network was cut arrives now. */
    void deliverLate() {
        heal();
        old.countDown();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                if (resets) {
                    reset(client);
                } else {
                    Thread.ofVirtual().start(() -> connect(client, fresh));
                }
            }
        } catch (IOException _) {
            // closed
        }
    }

    /** A connection that begins in a cut gets through with the healing, and so does what is sent over it. */
    private void connect(Socket client, CountDownLatch healed) {
        try {
            sockets.add(client);
            healed.await();
            var onward = new Socket(server.getAddress(), server.getPort());
            sockets.add(onward);
            onward.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            CountDownLatch bornIn = old;
            Thread.ofVirtual().start(() -> pass(onward, client, bornIn));
            pass(client, onward, bornIn);
        } catch (IOException | InterruptedException _) {
            reset(client);
        }
    }

    private void pass(Socket from, Socket to, CountDownLatch bornIn) {
        byte[] chunk = new byte[CHUNK];
        try {
            int length;
            do {
                length = from.getInputStream().read(chunk);
                CountDownLatch now = old;
                if (now != bornIn) {
                    now.await();
                }
                if (length > 0) {
                    to.getOutputStream().write(chunk, 0, length);
                }
            } while (length >= 0);
            to.shutdownOutput();
        } catch (IOException | InterruptedException _) {
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // closed already
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deliverLate();
        sockets.forEach(NetworkLink::reset);
    }
}
