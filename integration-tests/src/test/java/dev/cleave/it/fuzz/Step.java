package dev.cleave.it.fuzz;

import java.io.IOException;

/**
 * One command of one session, or two that may not be parted.
 *
 * @param phrase those of one phrase are left out together, for they make sense together only
 */
record Step(int session, int phrase, String text, Action action) {
    interface Action {
        void run(FuzzSession session) throws IOException;
    }

    @Override
    public String toString() {
        return "session %d: %s".formatted(session, text);
    }
}
