package dev.cleave.proxy.frontend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.SessionStateChanges;
import dev.cleave.protocol.packet.SessionTrack;
import dev.cleave.proxy.session.SessionVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The session state that one OK packet reports, taken apart: what the session has now, and what of it the client asked to be told. Backends track every
 * variable for Cleave's sake; a client sees what it would see from the server directly. SET NAMES changes the collation too, but the server does not say
 * so: {@code hidesCollation}.
 *
 * <p>Source: MySQL's manual, "Server Tracking of Client Session State".
 */
record TrackedChanges(
        SessionVariables variables,
        @Nullable String schema,
        boolean pins,
        boolean hidesCollation,
        boolean setsLastInsertId,
        List<SessionTrack> clientSees) {
    /** Changes that cannot be carried to another backend by SET. */
    private static final Set<String> NOT_REPLAYABLE = Set.of(
            "insert_id",
            "gtid_next",
            "rand_seed1",
            "rand_seed2",
            "pseudo_thread_id",
            "pseudo_slave_mode",
            "pseudo_replica_mode",
            "timestamp"); // SET timestamp = DEFAULT is reported with the value that held before

    /** Can be carried, but what they make the server note down about later statements stays with the connection. */
    private static final Set<String> NOTED_BY_SERVER = Set.of("optimizer_trace", "profiling");

    static TrackedChanges of(OkPacket ok, Session session) {
        SessionVariables variables = session.variables();
        String schema = session.schema();
        boolean pins = false;
        boolean connectionCharset = false;
        boolean connectionCollation = false;
        boolean lastInsertId = false;
        var clientSees = new ArrayList<SessionTrack>();
        for (SessionTrack track : ok.sessionState().entries()) {
            switch (track) {
                case SessionTrack.SystemVariable(String name, String value) -> {
                    connectionCharset |= name.equals("character_set_connection");
                    connectionCollation |= name.equals("collation_connection");
                    if (NOT_REPLAYABLE.contains(name) || name.startsWith("session_track_")) {
                        pins = true;
                    } else if (name.equals("last_insert_id") || name.equals("identity")) {
                        session.lastInsertIdIs(unsigned(value));
                        lastInsertId = true;
                    } else {
                        pins |= NOTED_BY_SERVER.contains(name);
                        variables = variables.with(name, value);
                    }
                    if (session.tracking().tells(name)) {
                        clientSees.add(track);
                    }
                }
                case SessionTrack.Schema(String name) -> {
                    schema = name.isEmpty() ? null : name;
                    clientSees.add(track);
                }
                default -> {}
            }
        }
        return new TrackedChanges(
                variables, schema, pins, connectionCharset && !connectionCollation, lastInsertId, clientSees);
    }

    private static long unsigned(String value) {
        try {
            return Long.parseUnsignedLong(value);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** The OK as the client must see it. */
    OkPacket forClient(OkPacket ok, Session session) {
        boolean tracks = CapabilityFlags.has(session.capabilities(), CapabilityFlags.CLIENT_SESSION_TRACK);
        boolean any = tracks && !clientSees.isEmpty();
        int flags = ok.statusFlags();
        if (!any) {
            flags &= ~StatusFlags.SERVER_SESSION_STATE_CHANGED;
        }
        flags |= session.pendingStatusFlags();
        return new OkPacket(
                ok.header(),
                ok.affectedRows(),
                ok.lastInsertId(),
                flags,
                ok.warnings(),
                ok.info(),
                any ? SessionStateChanges.of(clientSees) : SessionStateChanges.NONE);
    }
}
