package dev.cleave.config;

import java.net.InetSocketAddress;
import java.util.Set;

/**
 * A host and a TCP port, as written; nothing is resolved until {@link #resolve()}.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port 0 to 65535; 0 means "any free port" and makes sense for listeners only
 */
public record Endpoint(String host, int port) {
    private static final int MAX_PORT = 65_535;
    private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    public Endpoint {
        if (host.isBlank() || host.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("the host is empty or has white space");
        }
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port + " is out of range; expected 0 to 65535");
        }
    }

    /**
     * Reads {@code host:port}, {@code [ipv6]:port}.
     *
     * @throws IllegalArgumentException says what is wrong and what would be right
     */
    public static Endpoint parse(String text) {
        int colon = text.lastIndexOf(':');
        boolean bracketed = text.startsWith("[");
        if (colon < 0 || (bracketed && text.charAt(colon - 1) != ']')) {
            throw expected(text, "has no port");
        }
        String host = text.substring(0, colon);
        if (!bracketed && host.indexOf(':') >= 0) {
            throw expected(text, "is not unique: an IPv6 address stands in brackets");
        }
        return new Endpoint(
                bracketed ? host.substring(1, host.length() - 1) : host, port(text, text.substring(colon + 1)));
    }

    private static int port(String text, String digits) {
        if (!digits.matches("[0-9]{1,9}")) {
            throw expected(text, "has no port number");
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException expected(String text, String problem) {
        return new IllegalArgumentException(
                "'" + text + "' " + problem + "; expected host:port such as 127.0.0.1:3306 or [::1]:3306");
    }

    /** Whether both cannot be listened on at once: the same port on the same address, or on all addresses. */
    public boolean conflictsWith(Endpoint other) {
        return port != 0
                && port == other.port
                && (host.equalsIgnoreCase(other.host) || WILDCARDS.contains(host) || WILDCARDS.contains(other.host));
    }

    /** Looks the host up; may block, so never on an event loop. */
    public InetSocketAddress resolve() {
        return new InetSocketAddress(host, port);
    }

    /** The address without a look-up, for whoever resolves later. */
    public InetSocketAddress unresolved() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
