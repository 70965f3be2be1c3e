package dev.cleave.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback address. */
final class Ports {
    /** Below the range that Linux takes outgoing ports from: a restarted server must find its port free. */
    private static final int FIRST = 15_000;

    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 200;
    private static final int GREETING_TIMEOUT_MILLIS = 2_000;

    private Ports() {}

    static int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException _) {
                // Taken: try another one.
            }
        }
        throw new SandboxException("no free port between %d and %d on 127.0.0.1".formatted(FIRST, LAST));
    }

    /** Whether a server greets there. A mysqld that still recovers accepts connections but sends nothing. */
    static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), GREETING_TIMEOUT_MILLIS);
            socket.setSoTimeout(GREETING_TIMEOUT_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException _) {
            return false;
        }
    }
}
