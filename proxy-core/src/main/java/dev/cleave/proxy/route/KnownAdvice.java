package dev.cleave.proxy.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * What to do about queries that cross schema domains, as far as it was found out, so that a refusal can say it. Finding out means parsing, which is the
 * control plane's; event loops only look it up, and only when they refuse. Bounded: what was not asked for in a long time goes. Thread-safe.
 */
public final class KnownAdvice {
    /** As many as violations are kept. */
    static final int LIMIT = 10_000;

    private record Query(String digest, List<String> domains) {}

    private final Cache<Query, String> adviceOf =
            Caffeine.newBuilder().maximumSize(LIMIT).executor(Runnable::run).build();

    /** @param domains names, sorted: the same text may mean other tables under another default schema */
    public void put(String digest, List<String> domains, String advice) {
        adviceOf.put(new Query(digest, List.copyOf(domains)), advice);
    }

    /** Empty if nothing is known. */
    public String of(String digest, List<String> domains) {
        String known = adviceOf.getIfPresent(new Query(digest, domains));
        return known == null ? "" : known;
    }

    /** How many are known now. */
    long size() {
        adviceOf.cleanUp();
        return adviceOf.estimatedSize();
    }
}
