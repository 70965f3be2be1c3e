package dev.cleave.server.monitor;

import dev.cleave.config.ClusterConfig;
import dev.cleave.config.Endpoint;
import dev.cleave.protocol.packet.HandshakeV10;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server for its version by reading its greeting and no more: a millisecond, without an account. See "Connection Phase"
 * ({@code page_protocol_connection_phase.html}).
 */
public final class ServerGreeting {
    private static final Logger LOG = LoggerFactory.getLogger(ServerGreeting.class);
    private static final int HEADER_BYTES = 4;
    private static final int ERROR = 0xFF;

    private ServerGreeting() {}

    /**
     * The version of the first of a cluster's servers that says it; empty if none does. Blocks.
     *
     * @param timeout for each server
     */
    public static Optional<String> versionOf(ClusterConfig cluster, Duration timeout) {
        for (Endpoint server : cluster.servers()) {
            try {
                return Optional.of(read(server, timeout).serverVersion());
            } catch (IOException | RuntimeException e) {
                LOG.debug("{} did not say its version: {}", server, e.toString());
            }
        }
        return Optional.empty();
    }

    private static HandshakeV10 read(Endpoint server, Duration timeout) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(server.resolve(), (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            InputStream in = socket.getInputStream();
            ByteBuf header = Unpooled.wrappedBuffer(in.readNBytes(HEADER_BYTES));
            ByteBuf payload = Unpooled.wrappedBuffer(in.readNBytes(header.readUnsignedMediumLE()));
            if (payload.isReadable() && payload.getUnsignedByte(0) == ERROR) {
                throw new IOException("turned away");
            }
            return HandshakeV10.decode(payload);
        }
    }
}
