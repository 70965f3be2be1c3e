package dev.cleave.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.auth.NativePassword;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.auth.RsaPasswordEncryption;
import dev.cleave.protocol.packet.AuthData;
import dev.cleave.protocol.packet.AuthSwitchRequest;
import dev.cleave.protocol.packet.ComChangeUser;
import dev.cleave.protocol.packet.HandshakeResponse41;
import dev.cleave.protocol.packet.HandshakeV10;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a {@link Wire} says who it is. Without TLS: a server that does not know the password yet gets it under its RSA key. */
final class WireLogin {
    private final Wire wire;
    private final int capabilities;
    private final int collation;
    private int threadId;

    WireLogin(Wire wire, int capabilities, int collation) {
        this.wire = wire;
        this.capabilities = capabilities;
        this.collation = collation;
    }

    /** Answers the greeting, and proves the password; throws {@link IOException} with the error's text if that fails. */
    void authenticate(String user, String password, @Nullable String database) throws IOException {
        byte[] last = prove(password.getBytes(UTF_8), respond(user, password, database))
                .getLast();
        if (Wire.isError(last)) {
            throw new IOException(Wire.errorText(last));
        }
    }

    /** Answers the greeting, whose nonce it returns. What the server says to it is not read. */
    Nonce respond(String user, String password, @Nullable String database) throws IOException {
        byte[] first = wire.readPacket();
        if ((first[0] & 0xFF) == 0xFF) {
            throw new IOException(Wire.errorText(first));
        }
        HandshakeV10 greeting = HandshakeV10.decode(Unpooled.wrappedBuffer(first));
        threadId = greeting.threadId();
        byte[] secret = password.getBytes(UTF_8);
        var answer = new HandshakeResponse41(
                capabilities,
                1 << 30,
                collation,
                user,
                new AuthData(CachingSha2Password.scramble(secret, greeting.nonce())),
                database,
                CachingSha2Password.NAME,
                Map.of());
        ByteBuf payload = Unpooled.buffer();
        answer.encode(payload, capabilities);
        wire.writePayload(Wire.bytes(payload), 1);
        return greeting.nonce();
    }

    /** COM_CHANGE_USER; returns what was answered, without nonces and keys. */
    List<byte[]> changeUser(String user, String password, @Nullable String database) throws IOException {
        var request = new ComChangeUser(user, AuthData.EMPTY, database, collation, CachingSha2Password.NAME, Map.of());
        ByteBuf payload = Unpooled.buffer();
        request.encode(payload, capabilities);
        wire.writePayload(Wire.bytes(payload), 0);
        return prove(password.getBytes(UTF_8), Nonce.random()); // another one comes first
    }

    /** Answers what the server asks for until it says OK or ERR. Each element is a packet, nonces and keys left out. */
    private List<byte[]> prove(byte[] password, Nonce greeted) throws IOException {
        var packets = new ArrayList<byte[]>();
        Nonce nonce = greeted;
        while (true) {
            byte[] packet = wire.readPacket();
            switch (packet[0] & 0xFF) {
                case 0x00, 0xFF -> {
                    packets.add(packet);
                    return packets;
                }
                case AuthSwitchRequest.HEADER -> {
                    AuthSwitchRequest request = AuthSwitchRequest.decode(Unpooled.wrappedBuffer(packet));
                    nonce = Nonce.of(request.data().bytes());
                    packets.add(request.plugin().getBytes(UTF_8));
                    wire.writePayload(
                            request.plugin().equals(NativePassword.NAME)
                                    ? NativePassword.scramble(password, nonce)
                                    : CachingSha2Password.scramble(password, nonce),
                            wire.sequenceId() + 1);
                }
                default -> {
                    packets.add(Arrays.copyOf(packet, 2));
                    proveFully(packet, password, nonce);
                }
            }
        }
    }

    /** AuthMoreData: 3 says that OK follows, 4 that the password itself is needed; anything longer is the key for it. */
    private void proveFully(byte[] packet, byte[] password, Nonce nonce) throws IOException {
        if (packet.length == 2 && packet[1] == 4) {
            wire.writePayload(new byte[] {2}, wire.sequenceId() + 1);
        } else if (packet.length > 2) {
            try {
                PublicKey key = RsaPasswordEncryption.fromPem(Arrays.copyOfRange(packet, 1, packet.length));
                wire.writePayload(RsaPasswordEncryption.encrypt(password, nonce, key), wire.sequenceId() + 1);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }
    }

    /** What the server called the session when it greeted. */
    int threadId() {
        return threadId;
    }
}
