package dev.cleave.proxy.login;

import dev.cleave.config.ServerAccount;
import java.util.Map;

/**
 * Somebody who may log in. Identity matters: a reloaded configuration brings new accounts.
 *
 * @param onClusters by cluster, as whom its statements run there, where that is somebody else
 */
public record Account(String name, Credentials credentials, Map<String, ServerAccount> onClusters) {
    /** One that has the same name and password on all servers. */
    public Account(String name, Credentials credentials) {
        this(name, credentials, Map.of());
    }
}
