/**
 * Where routes are kept so that they survive a restart. Routing tables come in when they change; {@link dev.cleave.config.store.StoredRoutes} go out at
 * the start and are laid over what the configuration says. A store belongs to one process; files are written whole or not at all.
 */
@NullMarked
package dev.cleave.config.store;

import org.jspecify.annotations.NullMarked;
