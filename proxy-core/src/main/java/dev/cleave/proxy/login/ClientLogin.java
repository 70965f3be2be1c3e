package dev.cleave.proxy.login;

import java.net.SocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client that has proved who it is. Nobody has told it yet.
 *
 * @param connectionId unsigned; what the client takes for MySQL's thread id
 * @param host the client's, as errors show it: {@code localhost} for loopback
 * @param database that it asked for, not validated
 * @param capabilities what client and proxy both announced
 * @param collation number from the handshake
 * @param attributes what the client says of itself
 * @param tls whether a password may come as it is: the connection is encrypted, or a Unix socket
 * @param zstdLevel that it asked for
 */
public record ClientLogin(
        int connectionId,
        Account account,
        String host,
        @Nullable String database,
        int capabilities,
        int collation,
        Map<String, String> attributes,
        SocketAddress remoteAddress,
        boolean tls,
        int zstdLevel) {
    public String user() {
        return account.name();
    }

    /** The same client, whose account was configured anew. */
    public ClientLogin withAccount(Account other) {
        return new ClientLogin(
                connectionId,
                other,
                host,
                database,
                capabilities,
                collation,
                attributes,
                remoteAddress,
                tls,
                zstdLevel);
    }

    /** The same client with another character set. */
    public ClientLogin withCollation(int other) {
        return new ClientLogin(
                connectionId, account, host, database, capabilities, other, attributes, remoteAddress, tls, zstdLevel);
    }
}
