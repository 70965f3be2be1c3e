package dev.cleave.migration;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A position of MariaDB: the newest transaction of each replication domain, as {@code domain-server-number} separated by commas. See "Global Transaction ID" in
 * MariaDB's knowledge base. Immutable.
 */
final class MariaDbGtids {
    private record Gtid(long domain, long server, long number) {
        @Override
        public String toString() {
            return domain + "-" + server + "-" + number;
        }
    }

    private final Map<Long, Gtid> newest;

    private MariaDbGtids(Map<Long, Gtid> newest) {
        this.newest = newest;
    }

    static MariaDbGtids parse(String text) {
        var newest = new TreeMap<Long, Gtid>();
        for (String gtid : text.split(",", -1)) {
            String[] parts = gtid.strip().split("-", -1);
            if (parts.length == 3) {
                long domain = Long.parseLong(parts[0]);
                newest.put(domain, new Gtid(domain, Long.parseLong(parts[1]), Long.parseLong(parts[2])));
            }
        }
        return new MariaDbGtids(newest);
    }

    Set<Long> domains() {
        return Set.copyOf(newest.keySet());
    }

    /** Whether this server wrote the newest transaction of the domain. */
    boolean isNewestOf(long server, long domain) {
        Gtid gtid = newest.get(domain);
        return gtid != null && gtid.server == server;
    }

    /** The part in these domains. */
    MariaDbGtids in(Set<Long> domains) {
        var part = new TreeMap<>(newest);
        part.keySet().retainAll(domains);
        return new MariaDbGtids(part);
    }

    /** The part whose newest transactions this server wrote. */
    MariaDbGtids of(long server) {
        var part = new TreeMap<>(newest);
        part.values().removeIf(gtid -> gtid.server != server);
        return new MariaDbGtids(part);
    }

    /** This position, with the other one's in the domains that it has. */
    MariaDbGtids with(MariaDbGtids other) {
        var both = new TreeMap<>(newest);
        both.putAll(other.newest);
        return new MariaDbGtids(both);
    }

    /** What the other position has not reached. */
    MariaDbGtids beyond(MariaDbGtids known) {
        var missing = new TreeMap<>(newest);
        missing.values().removeIf(gtid -> {
            Gtid reached = known.newest.get(gtid.domain);
            return reached != null && reached.number >= gtid.number;
        });
        return new MariaDbGtids(missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MariaDbGtids gtids && newest.equals(gtids.newest);
    }

    @Override
    public int hashCode() {
        return newest.hashCode();
    }

    @Override
    public String toString() {
        return newest.values().stream().map(Gtid::toString).collect(Collectors.joining(","));
    }
}
