package dev.cleave.it.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What one session does, step by step. Others may act in between, unless it has to stay together. */
final class Phrase {
    private final int session;
    private final int number;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private boolean together;

    Phrase(int session, int number, Random random) {
        this.session = session;
        this.number = number;
        this.random = random;
    }

    List<Step> steps() {
        return steps;
    }

    /** The next that this session prepares, so that no two phrases share one. */
    int number() {
        return number;
    }

    boolean isTogether() {
        return together;
    }

    /** No other session may come between: what follows is told of the statement before only while nobody else needs the connection. */
    void together() {
        together = true;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** Statements, of which {@code $} is the session's number. */
    void query(String... texts) {
        for (String text : texts) {
            String own = own(text);
            step(own, s -> s.query(own));
        }
    }

    /** Statements in one step. */
    void unparted(String... texts) {
        List<String> own = Stream.of(texts).map(this::own).toList();
        step(String.join(" | ", own), s -> {
            for (String text : own) {
                s.query(text);
            }
        });
    }

    void step(String text, Step.Action action) {
        steps.add(new Step(session, number, text, action));
    }

    String own(String text) {
        return text.replace("$", Integer.toString(session));
    }
}
