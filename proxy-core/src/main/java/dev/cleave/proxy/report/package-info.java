/** What event loops count, and immutable snapshots of it for the admin port and metrics, which any thread may read. Knows nothing of sessions. */
@NullMarked
package dev.cleave.proxy.report;

import org.jspecify.annotations.NullMarked;
