package dev.cleave.proxy.route;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What to do about queries that cross schema domains, as far as it was found out, so that a refusal can say it. Finding out means parsing, which is the
 * control plane's; event loops only look it up, and only when they refuse. Bounded: what finds no room is not told. Thread-safe.
 */
public final class KnownAdvice {
    /** As many as violations are kept. */
    static final int LIMIT = 10_000;

    private record Query(String digest, List<String> domains) {}

    private final Map<Query, String> adviceOf = new ConcurrentHashMap<>();

    /** @param domains names, sorted: the same text may mean other tables under another default schema */
    public void put(String digest, List<String> domains, String advice) {
        var query = new Query(digest, List.copyOf(domains));
        if (adviceOf.size() < LIMIT || adviceOf.containsKey(query)) {
            adviceOf.put(query, advice);
        }
    }

    /** Empty if nothing is known. */
    public String of(String digest, List<String> domains) {
        return adviceOf.getOrDefault(new Query(digest, domains), "");
    }
}
