/**
 * The control plane's workflows: checks, cutover, timing. Works on clusters over JDBC and on the proxy through {@link
 * dev.cleave.migration.TrafficSwitch}; runs on ordinary threads that may block, never on an event loop.
 */
@NullMarked
package dev.cleave.migration;

import org.jspecify.annotations.NullMarked;
