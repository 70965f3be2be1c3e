package dev.cleave.it.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares journals with rows. Writes whose outcome is unknown may be there or not, but whole and at most once. */
final class LedgerVerifier {
    private static final int MOST_NOTES = 100;

    private final List<Journal> journals;
    private final List<String> notes = new ArrayList<>();
    private long lost;
    private long duplicated;
    private long unexpected;
    private long misplaced;
    private long disordered;
    private long torn;

    LedgerVerifier(List<Journal> journals) {
        this.journals = journals;
    }

    LedgerReport verify(LedgerRows home, LedgerRows other) {
        for (Journal journal : journals) {
            switch (journal.kind()) {
                case ENTRIES -> entries(journal, home);
                case COUNTER -> counter(journal, home);
                case TRANSFERS -> transfers(journal, home);
            }
        }
        misplaced(home, other);
        balances(home);
        journals.forEach(journal -> journal.notes().forEach(this::note));
        return new LedgerReport(
                journals.stream().mapToLong(j -> j.acknowledged().size()).sum(),
                journals.stream().mapToLong(j -> j.failed().size()).sum(),
                journals.stream().mapToLong(j -> j.unknown().size()).sum(),
                journals.stream().mapToLong(Journal::failedReads).sum(),
                lost,
                duplicated,
                unexpected,
                misplaced,
                disordered,
                torn,
                journals.stream().mapToLong(Journal::staleReads).sum(),
                List.copyOf(notes));
    }

    private void entries(Journal journal, LedgerRows home) {
        List<Long> there = home.entries().getOrDefault(journal.writer(), List.of());
        present(journal, "entry", new HashSet<>(there));
        var seen = new HashSet<Long>();
        long before = 0;
        boolean inOrder = true;
        for (long number : there) {
            if (!seen.add(number)) {
                duplicated++;
                note("entry %d of writer %d is there twice".formatted(number, journal.writer()));
            }
            // A cut network delivers late what its client was told to know nothing of, as without a proxy.
            if (!journal.unknown().contains(number)) {
                inOrder &= number >= before;
                before = number;
            }
        }
        if (!inOrder) {
            disordered++;
            note("entries of writer %d are not in order: %s".formatted(journal.writer(), there));
        }
    }

    private void present(Journal journal, String what, Set<Long> there) {
        for (long number : journal.acknowledged()) {
            if (!there.contains(number)) {
                lost++;
                note("%s %d of writer %d was acknowledged and is not there".formatted(what, number, journal.writer()));
            }
        }
        for (long number : there) {
            if (!journal.acknowledged().contains(number) && !journal.unknown().contains(number)) {
                unexpected++;
                note("%s %d of writer %d is there though it failed".formatted(what, number, journal.writer()));
            }
        }
    }

    private void counter(Journal journal, LedgerRows home) {
        long value = home.counters().getOrDefault(journal.writer(), 0L);
        long least = journal.acknowledged().size();
        long most = least + journal.unknown().size();
        if (value < least) {
            lost += least - value;
            note("counter of writer %d is %d after %d updates".formatted(journal.writer(), value, least));
        } else if (value > most) {
            duplicated += value - most;
            note("counter of writer %d is %d after at most %d updates".formatted(journal.writer(), value, most));
        }
    }

    private void transfers(Journal journal, LedgerRows home) {
        Map<Long, List<LedgerRows.Leg>> there = home.legs().getOrDefault(journal.writer(), Map.of());
        present(journal, "transfer", there.keySet());
        there.forEach((number, legs) -> {
            if (legs.size() > 2) {
                duplicated++;
                note("transfer %d of writer %d has %d legs".formatted(number, journal.writer(), legs.size()));
            } else if (legs.size() < 2
                    || legs.stream().mapToLong(LedgerRows.Leg::amount).sum() != 0) {
                torn++;
                note("transfer %d of writer %d is torn: %s".formatted(number, journal.writer(), legs));
            }
        });
    }

    private void misplaced(LedgerRows home, LedgerRows other) {
        for (Journal journal : journals) {
            var onlyThere = new HashSet<>(other.entries().getOrDefault(journal.writer(), List.of()));
            onlyThere.removeAll(new HashSet<>(home.entries().getOrDefault(journal.writer(), List.of())));
            var legsOnlyThere = new HashSet<>(
                    other.legs().getOrDefault(journal.writer(), Map.of()).keySet());
            legsOnlyThere.removeAll(
                    home.legs().getOrDefault(journal.writer(), Map.of()).keySet());
            long ahead = Math.max(
                    0,
                    other.counters().getOrDefault(journal.writer(), 0L)
                            - home.counters().getOrDefault(journal.writer(), 0L));
            long count = onlyThere.size() + legsOnlyThere.size() + ahead;
            if (count > 0) {
                misplaced += count;
                note("writer %d has writes on the other cluster only: entries %s, transfers %s, %d updates"
                        .formatted(journal.writer(), onlyThere, legsOnlyThere, ahead));
            }
        }
    }

    private void balances(LedgerRows home) {
        var expected = new HashMap<Integer, Long>();
        home.legs().values().stream()
                .flatMap(byNumber -> byNumber.values().stream())
                .flatMap(List::stream)
                .forEach(leg -> expected.merge(leg.account(), leg.amount(), Long::sum));
        home.balances().forEach((account, balance) -> {
            long wanted = Ledger.INITIAL_BALANCE + expected.getOrDefault(account, 0L);
            if (balance != wanted) {
                torn++;
                note("balance of account %d is %d, its legs make %d".formatted(account, balance, wanted));
            }
        });
    }

    private void note(String text) {
        if (notes.size() < MOST_NOTES) {
            notes.add(text);
        }
    }
}
