package dev.cleave.proxy.route;

/** Has the definitions of views, triggers and routines read when one has passed on which the next statement may depend. Thread-safe. */
public final class Definitions {
    /** Reads them, so that statements are seen through them. */
    public interface Reader {
        /**
         * Begins to read what all clusters have now; does not block.
         *
         * @param known called once, on any thread, when it has been read, or could not be
         */
        void read(Runnable known);
    }

    private volatile Reader reader = Runnable::run;

    /** From now on they are read by this one; before, nobody reads them. */
    public void readBy(Reader newReader) {
        reader = newReader;
    }

    /** Some may be others now; see {@link Reader#read}. */
    public void changed(Runnable known) {
        reader.read(known);
    }
}
