package dev.cleave.it.admin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Connections whose bytes make no sense, or stop in the middle. Blocking, one thread. */
final class HostileConnections implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int MOST_BYTES = 2000;

    private final List<Socket> sockets = new ArrayList<>();

    /** Bytes at random, the same in each run. */
    static byte[] random(int seed) {
        var random = new Random(seed);
        var bytes = new byte[1 + random.nextInt(MOST_BYTES)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Connects and sends; the connection stays open. */
    void open(int port, byte... bytes) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream().write(bytes);
    }

    /** Waits until the other side has ended every connection; a time-out is an {@link IOException}. */
    void awaitEnds() throws IOException {
        for (Socket socket : sockets) {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // A greeting or an error, then the end.
                }
            } catch (SocketException _) {
                // Reset, for there were bytes left that nobody wanted.
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
