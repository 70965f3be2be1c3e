package dev.cleave.proxy.frontend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.MySqlError;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.packet.EofPacket;
import dev.cleave.protocol.packet.ErrPacket;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.protocol.packet.SessionTrack;
import dev.cleave.proxy.command.Message;
import io.netty.buffer.ByteBuf;

/** What Cleave answers itself. Every reply starts behind the sequence ids of its command, which has one packet, or several from 16 MB on, and is flushed. */
final class ClientReplies {
    private final Session session;
    private int firstSequenceId = 1;

    ClientReplies(Session session) {
        this.session = session;
    }

    /** A command of so many packets begins. */
    void toCommandOf(int packets) {
        firstSequenceId = packets & 0xFF;
    }

    /** Of the first packet of an answer. */
    int firstSequenceId() {
        return firstSequenceId;
    }

    /** A plain OK with the session's status, as the client must see it. */
    void ok() {
        send(OkPacket.withStatus(session.clientStatusFlags()));
    }

    /** The OK behind a login or COM_CHANGE_USER: tells a client that tracks session state its default schema. */
    static OkPacket loggedIn(Session session) {
        int status = session.clientStatusFlags();
        String schema = session.state().schema();
        return schema != null && CapabilityFlags.has(session.capabilities(), CapabilityFlags.CLIENT_SESSION_TRACK)
                ? OkPacket.withState(status, new SessionTrack.Schema(schema))
                : OkPacket.withStatus(status);
    }

    void error(MySqlError error) {
        session.countError(error);
        send(new ErrPacket(error));
    }

    /** An error that no command asked for, before Cleave closes the connection: sequence id 0, as MySQL does. */
    void asUnasked(MySqlError error) {
        ByteBuf out = session.client().channel().alloc().buffer(128);
        PacketWriter.write(out, new ErrPacket(error), session.capabilities(), 0);
        session.client().write(out);
        session.client().flush();
    }

    /** What COM_SET_OPTION answers: EOF, or the OK that replaces it. */
    void eof() {
        boolean deprecated = CapabilityFlags.has(session.capabilities(), CapabilityFlags.CLIENT_DEPRECATE_EOF);
        int status = session.clientStatusFlags();
        send(deprecated ? OkPacket.endOfRows(0, status) : new EofPacket(0, status));
    }

    void send(Packet packet) {
        ByteBuf out = session.client().channel().alloc().buffer(64);
        PacketWriter.write(out, packet, session.capabilities(), firstSequenceId);
        session.client().write(out);
        session.client().flush();
    }

    /** A packet of plain text, as COM_STATISTICS answers. */
    void text(String text) {
        ByteBuf out = session.client().channel().alloc().buffer(64);
        int length = io.netty.buffer.ByteBufUtil.utf8Bytes(text);
        out.writeMediumLE(length).writeByte(firstSequenceId);
        io.netty.buffer.ByteBufUtil.writeUtf8(out, text);
        session.client().write(out);
        session.client().flush();
    }

    /** Bytes that a server sent, error packets of a preparing command: relayed as the answer to the client's own command. */
    void raw(ByteBuf packet) {
        Message.setSequenceId(packet, firstSequenceId);
        session.client().write(packet);
        session.client().flush();
    }

    static boolean inTransaction(int statusFlags) {
        return StatusFlags.has(statusFlags, StatusFlags.SERVER_STATUS_IN_TRANS);
    }
}
