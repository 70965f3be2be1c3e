package dev.cleave.proxy.login;

import org.jspecify.annotations.Nullable;

/** Who may log in to a listener. Called on any event loop; must not block. */
@FunctionalInterface
public interface Accounts {
    /** The account with this name, null if there is none. */
    @Nullable
    Account find(String user);

    /** Whether there are accounts whose password is not learned yet, which answer in other ways than the rest. */
    default boolean anyUnlearned() {
        return false;
    }
}
