package dev.cleave.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.StatusFlags;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client that speaks the protocol byte by byte, for what no driver sends, and to compare what servers answer. Blocking, one thread. */
public final class Wire implements AutoCloseable {
    /** What every client of this kind asks for; a variant adds to it. */
    public static final int BASIC = CapabilityFlags.CLIENT_LONG_PASSWORD
            | CapabilityFlags.CLIENT_LONG_FLAG
            | CapabilityFlags.CLIENT_PROTOCOL_41
            | CapabilityFlags.CLIENT_TRANSACTIONS
            | CapabilityFlags.CLIENT_SECURE_CONNECTION
            | CapabilityFlags.CLIENT_LOCAL_FILES
            | CapabilityFlags.CLIENT_MULTI_STATEMENTS
            | CapabilityFlags.CLIENT_MULTI_RESULTS
            | CapabilityFlags.CLIENT_PS_MULTI_RESULTS
            | CapabilityFlags.CLIENT_PLUGIN_AUTH;

    private static final int TIMEOUT_MILLIS = 60_000;

    /** Null over a Unix socket. */
    private final @Nullable Socket socket;

    private final Closeable connection;
    private final DataInputStream in;
    private final OutputStream out;
    private final int capabilities;
    private final WireLogin login;
    private byte[] sentFile = new byte[0];
    private int sentPart = 1;
    private int sequenceId;

    private Wire(int port, int capabilities, int collation) throws IOException {
        this.capabilities = capabilities;
        var tcp = new Socket();
        tcp.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        tcp.setSoTimeout(TIMEOUT_MILLIS);
        tcp.setTcpNoDelay(true);
        socket = tcp;
        connection = tcp;
        in = new DataInputStream(new java.io.BufferedInputStream(tcp.getInputStream(), 1 << 16));
        out = tcp.getOutputStream();
        login = new WireLogin(this, capabilities, collation);
    }

    private Wire(SocketChannel channel, int capabilities, int collation) {
        this.capabilities = capabilities;
        socket = null;
        connection = channel;
        in = new DataInputStream(new java.io.BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        out = Channels.newOutputStream(channel);
        login = new WireLogin(this, capabilities, collation);
    }

    /** Logs in; throws {@link IOException} with the error's text if that fails. */
    public static Wire login(
            int port, String user, String password, @Nullable String database, int capabilities, int collation)
            throws IOException {
        var wire = new Wire(
                port, capabilities | (database == null ? 0 : CapabilityFlags.CLIENT_CONNECT_WITH_DB), collation);
        wire.login.authenticate(user, password, database);
        return wire;
    }

    /** The application's login with the default collation and no optional capability. */
    public static Wire login(int port, String database) throws IOException {
        return login(port, "app", "app", database, BASIC, 255);
    }

    /** As {@link #login(int, String)}, over a Unix socket; reads from it have no time-out. */
    public static Wire login(Path unixSocket, String database) throws IOException {
        var channel = SocketChannel.open(UnixDomainSocketAddress.of(unixSocket));
        var wire = new Wire(channel, BASIC | CapabilityFlags.CLIENT_CONNECT_WITH_DB, 255);
        wire.login.authenticate("app", "app", database);
        return wire;
    }

    /** As {@link #login(int, String)}, through a load balancer that sends this first. */
    public static Wire loginBehind(int port, byte[] header) throws IOException {
        return loginBehind(port, header, "app");
    }

    public static Wire loginBehind(int port, byte[] header, String user) throws IOException {
        var wire = new Wire(port, BASIC, 255);
        wire.sendRaw(header);
        wire.login.authenticate(user, "app", null);
        return wire;
    }

    /** As {@link #login(int, String)}, up to where the server decides: what it says is not read. */
    public static Wire loginUnanswered(int port, String database) throws IOException {
        var wire = new Wire(port, BASIC | CapabilityFlags.CLIENT_CONNECT_WITH_DB, 255);
        wire.login.respond("app", "app", database);
        return wire;
    }

    /** COM_CHANGE_USER; returns what was answered, without nonces and keys. */
    public List<byte[]> changeUser(String user, String password, @Nullable String database) throws IOException {
        return login.changeUser(user, password, database);
    }

    static byte[] bytes(ByteBuf buffer) {
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    /** {@code code SQLSTATE text} of an ERR payload. */
    public static String errorText(byte[] err) {
        int code = err[1] & 0xFF | (err[2] & 0xFF) << 8;
        boolean state = err.length > 3 && err[3] == '#';
        return code + " " + (state ? new String(err, 4, 5, UTF_8) + " " : "")
                + new String(err, state ? 9 : 3, err.length - (state ? 9 : 3), UTF_8);
    }

    /** What is sent when the server asks for a local file. */
    public void offerFile(byte[] content) {
        offerFile(content, 4096);
    }

    /** @param part bytes that are sent at a time */
    public void offerFile(byte[] content, int part) {
        sentFile = content;
        sentPart = part;
    }

    // ---- commands ----

    public List<byte[]> query(String sql) throws IOException {
        return query(sql.getBytes(UTF_8));
    }

    public List<byte[]> query(byte[] sql) throws IOException {
        send(Command.COM_QUERY, sql);
        return readResult();
    }

    /** Sends a command without waiting for what comes back. */
    public void send(int command, byte... argument) throws IOException {
        var payload = new byte[argument.length + 1];
        payload[0] = (byte) command;
        System.arraycopy(argument, 0, payload, 1, argument.length);
        writePayload(payload, 0);
    }

    void writePayload(byte[] payload, int firstSequenceId) throws IOException {
        ByteBuf packets = Unpooled.buffer(payload.length + 16);
        PacketWriter.writePayload(packets, Unpooled.wrappedBuffer(payload), firstSequenceId);
        out.write(bytes(packets));
        out.flush();
    }

    /** Bytes as they are, header or not. */
    public void sendRaw(byte... bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    // ---- answers ----

    /** All payloads of the answer to COM_QUERY or COM_STMT_EXECUTE. */
    public List<byte[]> readResult() throws IOException {
        var packets = new ArrayList<byte[]>();
        int status;
        do {
            byte[] first = read(packets);
            if ((first[0] & 0xFF) == 0xFB) {
                sendFile();
                first = read(packets);
            }
            status = isOk(first) ? statusOfOk(first) : isError(first) ? 0 : readRows(packets, definitions(first));
        } while ((status & StatusFlags.SERVER_MORE_RESULTS_EXISTS) != 0);
        return packets;
    }

    /** How many follow; with CLIENT_OPTIONAL_RESULTSET_METADATA the server may leave them out, and says so behind the count. */
    private static int definitions(byte[] count) {
        int size = lengthEncodedSize(count, 0);
        return count.length > size && count[size] == 0 ? 0 : lengthEncoded(count, 0);
    }

    private int readRows(List<byte[]> packets, int columns) throws IOException {
        for (int column = 0; column < columns; column++) {
            read(packets);
        }
        int moreBehindOutParameters = 0;
        if (!deprecatesEof()) {
            int status = statusOfEof(read(packets));
            if ((status & StatusFlags.SERVER_STATUS_CURSOR_EXISTS) != 0) {
                return 0;
            }
            if ((status & StatusFlags.SERVER_PS_OUT_PARAMS) != 0) {
                moreBehindOutParameters = status & StatusFlags.SERVER_MORE_RESULTS_EXISTS;
            }
        }
        return readUntilEof(packets) | moreBehindOutParameters;
    }

    /** Rows (or definitions) up to their end; returns its status flags. */
    public int readUntilEof(List<byte[]> packets) throws IOException {
        while (true) {
            byte[] row = read(packets);
            if (isError(row)) {
                return 0;
            }
            if ((row[0] & 0xFF) == 0xFE && row.length < (deprecatesEof() ? PacketWriter.MAX_PACKET_PAYLOAD : 9)) {
                return row.length <= 5 ? statusOfEof(row) : statusOfOk(row);
            }
        }
    }

    /** One payload, several packets joined; the end of the connection is an {@link EOFException}. */
    public byte[] readPacket() throws IOException {
        var whole = new ByteArrayOutputStream();
        int length;
        do {
            int b0 = in.readUnsignedByte();
            length = b0 | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
            sequenceId = in.readUnsignedByte();
            byte[] part = new byte[length];
            in.readFully(part);
            if (length < PacketWriter.MAX_PACKET_PAYLOAD && whole.size() == 0) {
                return part;
            }
            whole.writeBytes(part);
        } while (length == PacketWriter.MAX_PACKET_PAYLOAD);
        return whole.toByteArray();
    }

    private byte[] read(List<byte[]> packets) throws IOException {
        byte[] packet = readPacket();
        packets.add(packet);
        return packet.length == 0 ? new byte[] {0} : packet;
    }

    private void sendFile() throws IOException {
        int next = sequenceId + 1;
        for (int at = 0; at < sentFile.length; at += sentPart) {
            int length = Math.min(sentPart, sentFile.length - at);
            writePayload(Arrays.copyOfRange(sentFile, at, at + length), next & 0xFF);
            next += 1 + length / PacketWriter.MAX_PACKET_PAYLOAD;
        }
        writePayload(new byte[0], next & 0xFF);
    }

    /** The sequence id of the packet that came last. */
    public int sequenceId() {
        return sequenceId;
    }

    public int threadId() {
        return login.threadId();
    }

    public boolean deprecatesEof() {
        return (capabilities & CapabilityFlags.CLIENT_DEPRECATE_EOF) != 0;
    }

    public boolean tracksState() {
        return (capabilities & CapabilityFlags.CLIENT_SESSION_TRACK) != 0;
    }

    public int capabilities() {
        return capabilities;
    }

    public static boolean isError(byte[] packet) {
        return packet.length > 0 && (packet[0] & 0xFF) == 0xFF;
    }

    private static boolean isOk(byte[] packet) {
        return packet[0] == 0;
    }

    private static int statusOfEof(byte[] packet) {
        return packet.length < 5 ? 0 : packet[3] & 0xFF | (packet[4] & 0xFF) << 8;
    }

    private static int statusOfOk(byte[] packet) {
        int at = 1;
        at += lengthEncodedSize(packet, at);
        at += lengthEncodedSize(packet, at);
        return packet[at] & 0xFF | (packet[at + 1] & 0xFF) << 8;
    }

    private static int lengthEncodedSize(byte[] packet, int at) {
        return switch (packet[at] & 0xFF) {
            case 0xFC -> 3;
            case 0xFD -> 4;
            case 0xFE -> 9;
            default -> 1;
        };
    }

    private static int lengthEncoded(byte[] packet, int at) {
        int first = packet[at] & 0xFF;
        return first == 0xFC ? packet[at + 1] & 0xFF | (packet[at + 2] & 0xFF) << 8 : first;
    }

    public Socket socket() {
        return Objects.requireNonNull(socket);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
