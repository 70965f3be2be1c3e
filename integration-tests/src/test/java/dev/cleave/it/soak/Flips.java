package dev.cleave.it.soak;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Moves {@code gists} there and back: fast until the history of cutovers is full, then once in a while. One thread, but for {@link #toString}. */
final class Flips implements Runnable {
    /** SHOW CUTOVERS remembers 1,000. */
    private static final int HISTORY = 1_050;

    private static final int FAST_MILLIS = 200;
    private static final int PAUSE_MILLIS = 1_500;

    private final SoakBed bed;
    private final Round round;
    private final Map<String, Integer> states = new TreeMap<>();
    private boolean onB;
    private int flips;

    Flips(SoakBed bed, Round round) {
        this.bed = bed;
        this.round = round;
    }

    @Override
    public void run() {
        try {
            while (!round.pause(flips++ < HISTORY ? FAST_MILLIS : PAUSE_MILLIS)) {
                round.act("flip", this::flip);
            }
        } catch (InterruptedException e) {
            round.fail("flips", e);
        }
    }

    private synchronized void flip() throws SQLException {
        Map<String, String> row = bed.admin("FLIP DOMAIN gists TO " + (onB ? "cluster_a" : "cluster_b"));
        String state = String.valueOf(row.get("state"));
        states.merge(state, 1, Integer::sum);
        Jdbc.same("0", String.valueOf(row.get("failed_statements")));
        if (state.equals("done")) {
            onB = !onB;
        }
    }

    @Override
    public synchronized String toString() {
        return "flips " + states;
    }
}
