package dev.cleave.proxy.login;

import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.packet.Packet;
import java.util.Optional;

/** What an {@link AuthenticationExchange} wants done next. */
public sealed interface AuthenticationStep {
    /** Send this and give the client's answer to {@link AuthenticationExchange#onAnswer}. */
    record Ask(Packet packet) implements AuthenticationStep {}

    /**
     * The client is who it says. The OK, or an error about its database, is the caller's.
     *
     * @param farewell goes out before that
     */
    record Granted(Account account, Optional<Packet> farewell) implements AuthenticationStep {}

    /** Send this error and close the connection. */
    record Denied(MySqlError error) implements AuthenticationStep {}
}
