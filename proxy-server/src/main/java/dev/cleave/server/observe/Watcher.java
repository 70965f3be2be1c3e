package dev.cleave.server.observe;

/** Where a cutover is shown while it happens. Used by one thread. */
public interface Watcher extends AutoCloseable {
    /** None is there yet; called once. */
    void waiting();

    /** It has gone on; called again and again, also when it has ended. */
    void show(ObservedCutover cutover);

    @Override
    void close() throws java.io.IOException;
}
