package dev.cleave.migration;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import java.time.Duration;

/** The dry run of a {@link TrafficSwitch}: tells the routes, closes nothing. */
final class PlannedSwitch implements TrafficSwitch {
    private final TrafficSwitch real;

    PlannedSwitch(TrafficSwitch real) {
        this.real = real;
    }

    @Override
    public RoutingTable routes() {
        return real.routes();
    }

    @Override
    public void expectSwap(String domain, String cluster, Route.Source source) {}

    @Override
    public ClosedGate close(String domain, Duration drainTimeout, Duration maxClosed) {
        return new ClosedGate() {
            @Override
            public void decide(String cluster, Route.Source source) {}

            @Override
            public void swap() {}

            @Override
            public void takeBack() {}

            @Override
            public boolean isClosed() {
                return true;
            }

            @Override
            public BufferReport open() {
                return BufferReport.NONE;
            }
        };
    }
}
