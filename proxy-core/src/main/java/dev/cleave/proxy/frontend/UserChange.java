package dev.cleave.proxy.frontend;

import dev.cleave.protocol.Collation;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.packet.AuthResponse;
import dev.cleave.protocol.packet.ComChangeUser;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.proxy.command.Message;
import dev.cleave.proxy.login.Account;
import dev.cleave.proxy.login.Authentication;
import dev.cleave.proxy.login.AuthenticationExchange;
import dev.cleave.proxy.login.AuthenticationRequest;
import dev.cleave.proxy.login.AuthenticationStep;
import dev.cleave.proxy.login.ClientLogin;
import dev.cleave.proxy.login.LoginThrottle;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * COM_CHANGE_USER: the session is reset, the client proves again who it is, and gets the schema that it asks for. A failure closes the connection, as MySQL
 * does. One per command.
 *
 * <p>Source: MySQL's protocol documentation, "COM_CHANGE_USER".
 */
final class UserChange {
    private final Session session;
    private @Nullable ComChangeUser request;
    private @Nullable AuthenticationExchange exchange;
    private @Nullable ScheduledFuture<?> limit;
    private int sequenceId;

    UserChange(Session session) {
        this.session = session;
    }

    /** The session's command has begun; takes ownership of the message. */
    void start(ByteBuf message) {
        try {
            sequenceId = 1;
            request = ComChangeUser.decode(
                    message.skipBytes(Message.HEADER),
                    session.capabilities(),
                    Collation.charsetOf(session.login().collation()));
        } catch (MalformedPacketException _) {
            deny(ErrorCode.ER_MALFORMED_PACKET.with());
            return;
        } finally {
            message.release();
        }
        Authentication authentication = session.worker().authentication();
        var transport =
                session.login().tls() ? AuthenticationRequest.Transport.TLS : AuthenticationRequest.Transport.PLAIN;
        var asked = new AuthenticationRequest(
                request.user(), session.login().host(), request.authResponse(), request.authPlugin(), transport);
        exchange = AuthenticationExchange.of(asked, authentication.accounts(), authentication.keys(), Nonce.random());
        limit = session.worker()
                .loop()
                .schedule(
                        () -> deny(ErrorCode.ER_NET_READ_INTERRUPTED.with()),
                        session.worker().config().limits().loginTimeout().toMillis(),
                        TimeUnit.MILLISECONDS);
        follow(exchange.beginChangeUser());
    }

    /** The client's next packet of the exchange; takes ownership. */
    void onPacket(ByteBuf packet) {
        sequenceId = (Message.sequenceId(packet) + 1) & 0xFF;
        AuthResponse response = AuthResponse.decode(packet.skipBytes(Message.HEADER));
        packet.release();
        if (exchange != null) {
            follow(exchange.onAnswer(response.data()));
        }
    }

    private void follow(AuthenticationStep step) {
        switch (step) {
            case AuthenticationStep.Ask(Packet packet) -> send(packet);
            case AuthenticationStep.Denied(MySqlError error) -> denyLate(error);
            case AuthenticationStep.Granted granted -> {
                throttle().succeeded(granted.account().name(), session.login().host());
                granted.farewell().ifPresent(this::send);
                become(granted.account());
            }
        }
    }

    private LoginThrottle throttle() {
        return session.worker().authentication().throttle();
    }

    private void denyLate(MySqlError error) {
        stopLimit();
        String user = java.util.Objects.requireNonNull(request).user();
        long delay = throttle().failed(user, session.login().host());
        if (delay == 0) {
            deny(error);
            return;
        }
        exchange = null; // whatever the client says meanwhile is not answered
        var _ = session.worker()
                .loop()
                .schedule(
                        () -> {
                            throttle().answered();
                            deny(error);
                        },
                        delay,
                        TimeUnit.MILLISECONDS);
    }

    private void deny(MySqlError error) {
        stopLimit();
        session.countError(error);
        send(new ErrPacket(error));
        session.client().closeAfterFlush();
        session.account().changed();
        session.end();
    }

    private void stopLimit() {
        if (limit != null) {
            limit.cancel(false);
        }
    }

    private void become(Account account) {
        stopLimit();
        ComChangeUser asked = java.util.Objects.requireNonNull(request);
        ClientLogin before = session.login();
        session.become(new ClientLogin(
                before.connectionId(),
                account,
                before.host(),
                asked.database(),
                before.capabilities(),
                asked.collation() == 0 ? before.collation() : asked.collation(),
                asked.attributes(),
                before.remoteAddress(),
                before.tls(),
                before.zstdLevel()));
        session.account().changed();
        String database = asked.database();
        if (database == null) {
            send(ClientReplies.loggedIn(session));
            session.end();
        } else {
            int answer = sequenceId;
            new InitialSchema(session, database, answer, () -> send(ClientReplies.loggedIn(session))).check();
        }
    }

    private void send(Packet packet) {
        ByteBuf out = session.client().channel().alloc().buffer(64);
        sequenceId = PacketWriter.write(out, packet, session.capabilities(), sequenceId);
        session.client().write(out);
        session.client().flush();
    }
}
