/**
 * The HTTP port: {@code /metrics}, {@code /healthz}, {@code /readyz}. Other parts register what they count with {@link
 * dev.cleave.server.http.MetricsRegistry}; requests run on virtual threads of their own and never touch an event loop.
 */
@NullMarked
package dev.cleave.server.http;

import org.jspecify.annotations.NullMarked;
