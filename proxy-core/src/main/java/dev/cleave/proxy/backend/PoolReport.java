package dev.cleave.proxy.backend;

/** One event loop's share of a row of {@code SHOW POOLS}. */
public record PoolReport(String cluster, String server, String user, int inUse, int idle, int waiting) {
    static PoolReport of(BackendPool pool) {
        return new PoolReport(
                pool.server().cluster(),
                pool.server().endpoint().toString(),
                pool.profile().user(),
                pool.open() - pool.idle(),
                pool.idle(),
                pool.waiting());
    }
}
