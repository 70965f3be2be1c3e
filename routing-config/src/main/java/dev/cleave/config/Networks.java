package dev.cleave.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Ranges of IP addresses, as in {@code 10.0.0.0/8, 192.168.1.7, fd00::/8}. Immutable. */
public record Networks(List<Range> ranges) {
    static final String EXPECTED = "networks such as 10.0.0.0/8, or a list";
    private static final int BYTE = 8;

    /** All addresses with the first {@code bits} bits of this one. */
    public record Range(InetAddress address, int bits) {
        public Range {
            if (bits < 0 || bits > address.getAddress().length * BYTE) {
                throw new IllegalArgumentException("'/" + bits + "' is out of range for " + address.getHostAddress());
            }
        }

        boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] theirs = other.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % BYTE;
                if ((mine[bit / BYTE] & mask) != (theirs[bit / BYTE] & mask)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return address.getHostAddress() + "/" + bits;
        }
    }

    public Networks {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads them, with commas between.
     *
     * @throws IllegalArgumentException says what is wrong and what would be right
     */
    static Networks parse(String text) {
        var ranges = new ArrayList<Range>();
        for (String range : text.split(",", -1)) {
            ranges.add(parseRange(range.strip()));
        }
        return new Networks(ranges);
    }

    private static Range parseRange(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        // Only digits, dots and colons: a name would be looked up.
        if (!host.matches("[0-9]+(\\.[0-9]+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("'" + text + "' is no network; expected one such as 10.0.0.0/8");
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            int all = address.getAddress().length * BYTE;
            return new Range(address, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException | NumberFormatException _) {
            throw new IllegalArgumentException("'" + text + "' is no network; expected one such as 10.0.0.0/8");
        }
    }

    public boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }
}
