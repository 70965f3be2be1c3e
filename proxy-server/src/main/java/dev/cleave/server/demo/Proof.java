package dev.cleave.server.demo;

import java.util.List;

/**
 * What both clusters say about the acknowledged writes. Immutable.
 *
 * @param acknowledged how many there are; a transaction counts once
 * @param lost acknowledged, but not on the domain's cluster
 * @param duplicated there more often than they were written
 * @param misplaced on the other cluster only, or written there after the move
 * @param torn transactions of which only a part is there
 * @param disordered not in the order in which their application wrote them
 * @param unexpected there, though no application wrote them
 * @param notes the first of what is wrong, in words
 */
record Proof(
        long acknowledged,
        long lost,
        long duplicated,
        long misplaced,
        long torn,
        long disordered,
        long unexpected,
        List<String> notes) {
    Proof {
        notes = List.copyOf(notes);
    }

    boolean holds() {
        return lost + duplicated + misplaced + torn + disordered + unexpected == 0;
    }
}
