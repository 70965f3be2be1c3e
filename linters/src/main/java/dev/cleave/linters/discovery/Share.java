package dev.cleave.linters.discovery;

/** How many of all stay inside one domain. */
public record Share(long inside, long all) {
    /** In percent; 100 if there are none. */
    public double percent() {
        return all == 0 ? 100 : 100.0 * inside / all;
    }

    @Override
    public String toString() {
        return all == 0 ? "none seen" : "%.1f %% (%d of %d)".formatted(percent(), inside, all);
    }
}
