package dev.cleave.proxy.backend;

import dev.cleave.config.Endpoint;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.HandshakeV10;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.Packet;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server whose conversations a test writes, one after the other. */
final class ScriptedServer implements AutoCloseable {
    private static final int CAPABILITIES = 0x0008_82_00; // 4.1, secure connections, plugins
    private static final int AUTOCOMMIT = 2;

    /** What the server does with one connection. */
    interface Script {
        void run(Conversation conversation) throws IOException;
    }

    /** One connection, from the server's side. */
    static final class Conversation {
        private final Socket socket;

        private Conversation(Socket socket) {
            this.socket = socket;
        }

        void send(Packet packet, int sequenceId) throws IOException {
            ByteBuf out = Unpooled.buffer();
            PacketWriter.write(out, packet, CAPABILITIES, sequenceId);
            socket.getOutputStream().write(ByteBufUtil.getBytes(out));
        }

        /** The next packet's payload. */
        String read() throws IOException {
            var in = new DataInputStream(socket.getInputStream());
            var length = new byte[4];
            in.readFully(length);
            var payload = new byte[Unpooled.wrappedBuffer(length).getUnsignedMediumLE(0)];
            in.readFully(payload);
            return new String(payload, StandardCharsets.ISO_8859_1);
        }

        void logIn() throws IOException {
            send(
                    new HandshakeV10(
                            "8.0.36", 7, Nonce.random(), CAPABILITIES, 45, AUTOCOMMIT, "mysql_native_password"),
                    0);
            read();
            send(OkPacket.withStatus(AUTOCOMMIT), 2);
        }

        /** Reads a statement and says OK. */
        String answer() throws IOException {
            String statement = read();
            send(OkPacket.withStatus(AUTOCOMMIT), 1);
            return statement;
        }

        /** From the greeting until the connection may serve. */
        void welcome() throws IOException {
            logIn();
            answer();
            answer();
        }

        void refuse(ErrorCode code, Object... arguments) throws IOException {
            ByteBuf out = Unpooled.buffer();
            var refusal = new ErrPacket(code.with(arguments));
            PacketWriter.write(out, (payload, _) -> refusal.encode(payload, 0), 0, 0);
            socket.getOutputStream().write(ByteBufUtil.getBytes(out));
            socket.close();
        }

        void close() throws IOException {
            socket.close();
        }
    }

    private final ServerSocket listening;
    private final LinkedBlockingQueue<Conversation> accepted = new LinkedBlockingQueue<>();

    ScriptedServer() throws IOException {
        listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    accepted.add(new Conversation(listening.accept()));
                }
            } catch (IOException _) {
                // closed
            }
        });
    }

    Endpoint endpoint() {
        return new Endpoint("127.0.0.1", listening.getLocalPort());
    }

    /** The next connection; a test fails that waits for it in vain. */
    Conversation accept() throws InterruptedException {
        Conversation next = accepted.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nobody has connected");
        }
        return next;
    }

    /** Does the same with all connections from now on. */
    void always(Script script) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    script.run(accepted.take());
                }
            } catch (IOException | InterruptedException _) {
                // the test is over
            }
        });
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
