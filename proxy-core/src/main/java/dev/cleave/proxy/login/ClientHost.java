package dev.cleave.proxy.login;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** A client's host as MySQL's errors and {@code SHOW PROCESSLIST} show it. Names are not looked up: that would block. */
public final class ClientHost {
    private static final String LOCAL = "localhost";

    private ClientHost() {}

    public static String of(SocketAddress remote) {
        InetAddress address = remote instanceof InetSocketAddress internet ? internet.getAddress() : null;
        return address == null || address.isLoopbackAddress() ? LOCAL : address.getHostAddress();
    }
}
