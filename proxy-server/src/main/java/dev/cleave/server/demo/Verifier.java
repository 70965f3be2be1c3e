package dev.cleave.server.demo;

import dev.cleave.server.demo.WriteLog.Kind;
import dev.cleave.server.demo.WriteLog.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what applications know of their writes with what the clusters hold. Used once, by one thread, after the applications have ended. */
final class Verifier {
    private static final int MOST_NOTES = 20;

    private final List<WriteLog> logs;
    private final List<String> notes = new ArrayList<>();
    private long lost;
    private long duplicated;
    private long misplaced;
    private long torn;
    private long disordered;
    private long unexpected;

    Verifier(List<WriteLog> logs) {
        this.logs = List.copyOf(logs);
    }

    /**
     * Looks at one domain.
     *
     * @param home the cluster that the domain is on
     * @param other the other one
     * @param separatedNanos when replication between them had stopped: what was begun later must not be on the other one
     */
    void check(DemoDomain domain, ClusterRows home, ClusterRows other, long separatedNanos) {
        for (WriteLog log : logs) {
            new OneWriter(log, domain, home, other, separatedNanos).check();
        }
    }

    Proof proof() {
        long acknowledged =
                logs.stream().mapToLong(log -> log.acknowledged().size()).sum();
        return new Proof(acknowledged, lost, duplicated, misplaced, torn, disordered, unexpected, notes);
    }

    @SuppressWarnings("AnnotateFormatMethod") // would need a dependency for the annotation
    private void note(String text, Object... arguments) {
        if (notes.size() < MOST_NOTES) {
            notes.add(text.formatted(arguments));
        }
    }

    /** One writer's part of one domain. */
    private final class OneWriter {
        private final WriteLog log;
        private final DemoDomain domain;
        private final ClusterRows home;
        private final ClusterRows other;
        private final long separatedNanos;

        OneWriter(WriteLog log, DemoDomain domain, ClusterRows home, ClusterRows other, long separatedNanos) {
            this.log = log;
            this.domain = domain;
            this.home = home;
            this.other = other;
            this.separatedNanos = separatedNanos;
        }

        void check() {
            transactions();
            rows("comment", home.comments(), other.comments(), Kind.COMMENT, Kind.TRANSACTION);
            rows(domain.tables().things(), home.things(), other.things(), Kind.TRANSACTION);
            rows(domain.tables().links(), home.links(), other.links(), Kind.TRANSACTION);
            comments();
            revisions();
        }

        private Stream<Write> writes(List<Write> from, Kind... kinds) {
            var wanted = Set.of(kinds);
            return from.stream().filter(w -> w.domain() == domain && wanted.contains(w.kind()));
        }

        private List<Long> of(Map<Integer, List<Long>> found) {
            return found.getOrDefault(log.writer(), List.of());
        }

        /** All three rows or none, and all three where the commit was acknowledged. */
        private void transactions() {
            List<Set<Long>> parts = Stream.of(home.things(), home.comments(), home.links())
                    .map(found -> (Set<Long>) new HashSet<>(of(found)))
                    .toList();
            writes(log.acknowledged(), Kind.TRANSACTION).forEach(w -> whole(w, parts, true));
            writes(log.inDoubt(), Kind.TRANSACTION).forEach(w -> whole(w, parts, false));
        }

        private void whole(Write write, List<Set<Long>> parts, boolean acknowledged) {
            long there =
                    parts.stream().filter(p -> p.contains(write.sequence())).count();
            if (there == 0 && acknowledged) {
                lost++;
                note("transaction %s of %s was acknowledged and is not there", log.mutation(write), domain.label());
            } else if (there != 0 && there != parts.size()) {
                torn++;
                note("transaction %s of %s is there in part", log.mutation(write), domain.label());
            }
        }

        private void comments() {
            var there = new HashSet<>(of(home.comments()));
            writes(log.acknowledged(), Kind.COMMENT)
                    .filter(w -> !there.contains(w.sequence()))
                    .forEach(w -> {
                        lost++;
                        note("comment %s of %s was acknowledged and is not there", log.mutation(w), domain.label());
                    });
        }

        /** What holds of the rows of every table: once, in order, known, and on this cluster only. */
        private void rows(String what, Map<Integer, List<Long>> here, Map<Integer, List<Long>> there, Kind... kinds) {
            Map<Long, Write> known = Stream.of(log.acknowledged(), log.inDoubt())
                    .flatMap(list -> writes(list, kinds))
                    .collect(Collectors.toMap(Write::sequence, w -> w));
            var seen = new HashSet<Long>();
            long before = 0;
            for (long sequence : of(here)) {
                if (!seen.add(sequence)) {
                    duplicated++;
                    note("%s %d-%d of %s is there twice", what, log.writer(), sequence, domain.label());
                } else if (sequence < before) {
                    disordered++;
                    note("%s %d-%d of %s follows %d", what, log.writer(), sequence, domain.label(), before);
                }
                if (!known.containsKey(sequence)) {
                    unexpected++;
                    note("%s %d-%d of %s was never written", what, log.writer(), sequence, domain.label());
                }
                before = Math.max(before, sequence);
            }
            for (long sequence : of(there)) {
                Write write = known.get(sequence);
                if (!seen.contains(sequence) || (write != null && write.begunNanos() - separatedNanos > 0)) {
                    misplaced++;
                    note("%s %d-%d of %s is on the wrong cluster", what, log.writer(), sequence, domain.label());
                }
            }
        }

        private void revisions() {
            long here = home.revisions().getOrDefault(log.ownRow(), 0L);
            long there = other.revisions().getOrDefault(log.ownRow(), 0L);
            long least = writes(log.acknowledged(), Kind.REVISION).count();
            long most = least + writes(log.inDoubt(), Kind.REVISION).count();
            long beforeSeparation = Stream.of(log.acknowledged(), log.inDoubt())
                    .flatMap(list -> writes(list, Kind.REVISION))
                    .filter(w -> w.begunNanos() - separatedNanos <= 0)
                    .count();
            lost += Math.max(0, least - here);
            duplicated += Math.max(0, here - most);
            long excess = Math.max(0, there - Math.min(here, beforeSeparation));
            misplaced += excess;
            if (here < least || here > most || excess > 0) {
                note(
                        "%s %d was updated %d to %d times, %d before the move; its cluster has %d, the other %d",
                        domain.tables().things(), log.ownRow(), least, most, beforeSeparation, here, there);
            }
        }
    }
}
