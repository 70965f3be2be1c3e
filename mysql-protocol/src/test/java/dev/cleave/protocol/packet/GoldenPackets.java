package dev.cleave.protocol.packet;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Payloads captured from real servers and clients, {@code golden-packets.txt}. */
final class GoldenPackets {
    record Golden(String server, String name, int capabilities, String hex) {
        ByteBuf payload() {
            return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
        }

        Packet decode(ByteBuf payload) {
            return GoldenPackets.decode(name, payload, capabilities);
        }

        @Override
        public String toString() {
            return server + " " + name + " " + (hex.length() > 40 ? hex.substring(0, 40) : hex);
        }
    }

    private GoldenPackets() {}

    static List<Golden> all() {
        var stream = Objects.requireNonNull(GoldenPackets.class.getResourceAsStream("golden-packets.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 4))
                    .map(part -> new Golden(part[0], part[1], Integer.parseUnsignedInt(part[2], 16), part[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Packet decode(String name, ByteBuf payload, int capabilities) {
        return switch (name) {
            case "HandshakeV10" -> HandshakeV10.decode(payload);
            case "SslRequest" -> SslRequest.decode(payload);
            case "HandshakeResponse41" -> HandshakeResponse41.decode(payload);
            case "AuthSwitchRequest" -> AuthSwitchRequest.decode(payload);
            case "AuthMoreData" -> AuthMoreData.decode(payload);
            case "OkPacket" -> OkPacket.decode(payload, capabilities);
            case "ErrPacket" -> ErrPacket.decode(payload);
            case "EofPacket" -> EofPacket.decode(payload);
            case "ColumnDefinition41" -> ColumnDefinition41.decode(payload);
            case "TextResultsetRow" -> TextResultsetRow.decode(payload);
            case "ComStmtPrepareOk" -> ComStmtPrepareOk.decode(payload);
            case "ComInitDb" -> ComInitDb.decode(payload);
            case "ComQuery" -> ComQuery.decode(payload);
            case "ComFieldList" -> ComFieldList.decode(payload);
            case "ComChangeUser" -> ComChangeUser.decode(payload, capabilities, StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
