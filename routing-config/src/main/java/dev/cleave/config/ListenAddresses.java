package dev.cleave.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where one listener is reached: TCP endpoints, and Unix sockets by their files.
 *
 * @param endpoints at least one
 */
public record ListenAddresses(List<Endpoint> endpoints, List<Path> sockets) {
    static final String EXPECTED = "host:port, unix:/path, or a list";
    private static final String UNIX = "unix:";

    public ListenAddresses {
        endpoints = List.copyOf(endpoints);
        sockets = List.copyOf(sockets);
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("names no host:port; expected at least one");
        }
        for (int i = 0; i < endpoints.size(); i++) {
            for (Endpoint other : endpoints.subList(0, i)) {
                if (endpoints.get(i).conflictsWith(other)) {
                    throw new IllegalArgumentException(endpoints.get(i) + " conflicts with " + other);
                }
            }
        }
    }

    /**
     * Reads them, with commas between.
     *
     * @throws IllegalArgumentException says what is wrong and what would be right
     */
    static ListenAddresses parse(String text) {
        var endpoints = new ArrayList<Endpoint>();
        var sockets = new ArrayList<Path>();
        for (String address : text.split(",", -1)) {
            String trimmed = address.strip();
            if (trimmed.startsWith(UNIX)) {
                sockets.add(ValueType.path("").parser().apply(trimmed.substring(UNIX.length())));
            } else {
                endpoints.add(Endpoint.parse(trimmed));
            }
        }
        return new ListenAddresses(endpoints, sockets);
    }

    ListenAddresses resolvedBy(SettingValues values) {
        return new ListenAddresses(
                endpoints, sockets.stream().map(values::resolve).toList());
    }

    @Override
    public String toString() {
        return Stream.concat(
                        endpoints.stream().map(Endpoint::toString),
                        sockets.stream().map(socket -> UNIX + socket))
                .collect(Collectors.joining(", "));
    }
}
