package dev.cleave.server.http;

import dev.cleave.server.BuildInfo;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.netty4.NettyAllocatorMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.prometheus.metrics.core.metrics.Info;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * All metrics of the process. Hot paths count in plain fields of their own; here they are only read, by snapshots that are taken once for each scrape.
 * Registering and scraping may happen on any threads that may block.
 */
public final class MetricsRegistry implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<MetricsSource<?>> sources = new CopyOnWriteArrayList<>();
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    /** With the metrics of the JVM and the process. */
    public MetricsRegistry() {
        new JvmMemoryMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new ResidentMemory().bindTo(registry);
        if (ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider) {
            new NettyAllocatorMetrics(provider).bindTo(registry);
        }
        BuildInfo build = BuildInfo.load();
        Info.builder()
                .name("cleave_build_info")
                .help("Always 1; the version is in the labels")
                .labelNames("version", "java")
                .register(registry.getPrometheusRegistry())
                .setLabelValues(build.version(), Runtime.version().toString());
    }

    /**
     * Counters and gauges that are read from snapshots of one kind.
     *
     * @param snapshot taken once for each scrape, by the scraping thread
     */
    public <S> MetricsSource<S> source(Supplier<S> snapshot) {
        var source = new MetricsSource<>(registry, snapshot);
        sources.add(source);
        return source;
    }

    /** Prometheus' text format 0.0.4. */
    public String scrape() {
        sources.forEach(MetricsSource::refresh);
        return registry.scrape();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
