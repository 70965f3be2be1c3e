package dev.cleave.it.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What some sessions do, one step at a time, from a seed; in the end each shows what its tables hold. */
final class Sequence {
    static final int SESSIONS = 10;

    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private final List<Deque<Step>> waiting = new ArrayList<>();
    private int phrases;

    private Sequence(long seed) {
        random = new Random(seed);
        int sessions = 2 + random.nextInt(SESSIONS - 1);
        for (int session = 0; session < sessions; session++) {
            waiting.add(new ArrayDeque<>());
        }
    }

    static List<Step> of(long seed, int length) {
        var sequence = new Sequence(seed);
        while (sequence.steps.size() < length) {
            sequence.goOn();
        }
        sequence.end();
        return sequence.steps;
    }

    /** Some steps of any session: a new phrase when the one before is done. */
    private void goOn() {
        int session = random.nextInt(waiting.size());
        Deque<Step> next = waiting.get(session);
        if (next.isEmpty()) {
            var phrase = new Phrase(session, phrases++, random);
            Topic.any(random).write(phrase);
            (phrase.isTogether() ? steps : next).addAll(phrase.steps());
        }
        for (int some = 1 + random.nextInt(4); some > 0 && !next.isEmpty(); some--) {
            steps.add(next.remove());
        }
    }

    private void end() {
        for (int session = 0; session < waiting.size(); session++) {
            steps.addAll(waiting.get(session));
            var last = new Phrase(session, phrases++, random);
            last.step("COM_RESET_CONNECTION", FuzzSession::reset);
            Stream.of("app.t$", "app.d$", "app.g$", "fuzz.t$", "fuzz.d$", "app.log")
                    .forEach(table -> last.query("SELECT * FROM " + table + " ORDER BY id"));
            steps.addAll(last.steps());
        }
    }
}
