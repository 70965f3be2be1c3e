package dev.cleave.migration;

import dev.cleave.config.Route;
import dev.cleave.config.RoutingTable;
import java.time.Duration;
import java.util.List;

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
    public Slowdown slowDown(List<String> domains, Duration atMost) {
        return new Slowdown() {
            @Override
            public void delay(Duration each) {}

            @Override
            public boolean awaitQuiet(Duration limit) {
                return true;
            }

            @Override
            public SlowdownReport report() {
                return SlowdownReport.NONE;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void expectSwap(List<String> domains, String cluster, Route.Source source) {}

    @Override
    public ClosedGate close(List<String> domains, Drain drain, Duration maxClosed) {
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
