package dev.cleave.server.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Metrics that are read from snapshots of type {@code S}; made by {@link MetricsRegistry#source}. */
public final class MetricsSource<S> {
    private final MeterRegistry registry;
    private final Supplier<S> supplier;
    private volatile S snapshot;

    MetricsSource(MeterRegistry registry, Supplier<S> supplier) {
        this.registry = registry;
        this.supplier = supplier;
        this.snapshot = supplier.get();
    }

    /**
     * A number that only grows.
     *
     * @param name as in {@code cleave_client_connections}; Prometheus' {@code _total} is added
     * @param labels names and values in turn
     */
    public MetricsSource<S> counter(String name, String help, ToDoubleFunction<S> value, String... labels) {
        FunctionCounter.builder(name, this, source -> value.applyAsDouble(source.snapshot))
                .description(help)
                .tags(labels)
                .register(registry);
        return this;
    }

    /** A number that goes up and down. */
    public MetricsSource<S> gauge(String name, String help, ToDoubleFunction<S> value, String... labels) {
        Gauge.builder(name, this, source -> value.applyAsDouble(source.snapshot))
                .description(help)
                .tags(labels)
                .strongReference(true)
                .register(registry);
        return this;
    }

    void refresh() {
        snapshot = supplier.get();
    }
}
