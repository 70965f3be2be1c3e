package dev.cleave.migration;

import java.util.List;

/** Knows which statements of applications tie domains together. Any control thread may ask; the answer may take a moment. */
public interface SeenTies {
    /** Nobody has looked. */
    SeenTies NONE = (_, _) -> List.of();

    /**
     * The queries and transactions, seen lately and not exempted, that would be on two clusters if the domains were on {@code cluster}: with tables that are
     * not there and do not come along. In words, the most frequent first.
     */
    List<String> acrossClusters(List<String> domains, String cluster);
}
