package dev.cleave.migration;

import java.util.List;
import java.util.function.Supplier;

/** Holding domains' writes back until it is known where they belong. Called from control threads. */
@FunctionalInterface
public interface WriteHolds {
    /**
     * From now on writes of these domains wait, at most {@code buffer.max-time}, and are then refused.
     *
     * @param why what refused clients are told, as it is then
     */
    Hold hold(List<String> domains, Supplier<String> why);

    /** Writes that are held back. */
    @FunctionalInterface
    interface Hold {
        /** Lets them go where the route points. */
        void release();
    }
}
