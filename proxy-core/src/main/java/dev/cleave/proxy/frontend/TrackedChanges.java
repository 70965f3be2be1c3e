package dev.cleave.proxy.frontend;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.StatusFlags;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.SessionStateChanges;
import dev.cleave.protocol.packet.SessionTrack;
import dev.cleave.proxy.session.SessionVariables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The session state that one OK packet reports, taken apart: what the session has now, and what of it the client asked to be told. Backends track every
 * variable for Cleave's sake; a client sees what it would see from the server directly. SET NAMES changes the collation too, but the server does not say
 * so: {@code hidesCollation}. Nor does MariaDB say which of its options was set: {@code hidesOptions}. That user variables, temporary tables or prepared
 * statements have changed, servers say without naming them: {@code stateChange}, and {@code onlyStateChange} where nothing else has changed.
 *
 * From {@code blinds} on, the connection may be another than the server has said.
 *
 * <p>Source: MySQL's manual, "Server Tracking of Client Session State".
 */
record TrackedChanges(
        SessionVariables variables,
        @Nullable String schema,
        boolean pins,
        boolean blinds,
        boolean hidesCollation,
        boolean hidesOptions,
        boolean setsLastInsertId,
        boolean stateChange,
        boolean onlyStateChange,
        List<SessionTrack> clientSees) {
    /** Changes that cannot be carried to another backend by SET. */
    private static final Set<String> NOT_REPLAYABLE = Set.of(
            "insert_id",
            "gtid_next",
            "gtid_seq_no",
            "wsrep_gtid_seq_no",
            "rand_seed1",
            "rand_seed2",
            "pseudo_thread_id",
            "pseudo_slave_mode",
            "pseudo_replica_mode",
            "require_row_format", // who may set it may not take it back
            "timestamp"); // SET timestamp = DEFAULT is reported with the value that held before

    /** Set to another value, they keep from Cleave what it must know of the connection. */
    private static final Set<String> BLINDING = Set.of("session_track_schema", "session_track_state_change");

    private static final String CHARACTER_SET = "character_set_connection";
    /** On MariaDB it stands for both, since it says more. */
    private static final String COLLATION = "collation_connection";

    /** Can be carried, but what they make the server note down about later statements stays with the connection. */
    private static final Set<String> NOTED_BY_SERVER = Set.of("optimizer_trace", "profiling");

    /** While it is on, {@code WHERE id IS NULL} finds the row that the connection has inserted last. Libraries turn it off at connect. */
    private static final String FINDS_LAST_INSERTED = "sql_auto_is_null";

    /** As MariaDB reports its default variables; what is no variable comes behind them. */
    private static final Comparator<SessionTrack> BY_NAME = Comparator.comparing(
            track -> track instanceof SessionTrack.SystemVariable(String name, String _) ? name : "~");

    /** Whether the connection knows of earlier statements what later ones ask for, since this variable is set. */
    static boolean staysOnConnection(String variable, String value) {
        return NOTED_BY_SERVER.contains(variable) || variable.equals(FINDS_LAST_INSERTED) && !value.equals("OFF");
    }

    /** @param mariaDb whether the server is MariaDB */
    static TrackedChanges of(OkPacket ok, Session session, boolean mariaDb) {
        SessionVariables variables = session.state().variables();
        String schema = session.state().schema();
        boolean pins = false;
        boolean blinds = false;
        boolean options = false;
        boolean connectionCharset = false;
        boolean connectionCollation = false;
        boolean lastInsertId = false;
        boolean state = false;
        boolean named = false;
        var clientSees = new ArrayList<SessionTrack>();
        for (SessionTrack track : ok.sessionState().entries()) {
            switch (track) {
                case SessionTrack.SystemVariable(String name, String value) -> {
                    named = true;
                    connectionCharset |= name.equals(CHARACTER_SET);
                    connectionCollation |= name.equals(COLLATION);
                    options |= mariaDb && name.equals(MariaDbOptions.REPORTED);
                    blinds |= BLINDING.contains(name);
                    if (NOT_REPLAYABLE.contains(name) || name.startsWith("session_track_")) {
                        pins = true;
                    } else if (name.equals("last_insert_id") || name.equals("identity")) {
                        session.state().lastInsertIdIs(unsigned(value));
                        lastInsertId = true;
                    } else {
                        pins |= staysOnConnection(name, value);
                        variables = variables.with(name, value);
                    }
                    if (session.tracking().tells(name)) {
                        clientSees.add(track);
                    }
                    if (mariaDb && name.equals(COLLATION) && session.tracking().tells(CHARACTER_SET)) {
                        clientSees.add(new SessionTrack.SystemVariable(CHARACTER_SET, characterSetOf(value)));
                    }
                }
                case SessionTrack.Schema(String name) -> {
                    named = true;
                    schema = name.isEmpty() ? null : name;
                    clientSees.add(track);
                }
                case SessionTrack.StateChange(String flag) -> state = flag.equals("1");
                case SessionTrack.Gtids _ -> clientSees.add(track); // off unless the client, or its server, has it on
                case SessionTrack.TransactionCharacteristics _,
                        SessionTrack.TransactionState _ -> {} // of a transaction that Cleave has begun late
                case SessionTrack.Unknown _ -> {}
            }
        }
        if (mariaDb) {
            clientSees.sort(BY_NAME);
        }
        return new TrackedChanges(
                variables,
                schema,
                pins,
                blinds,
                connectionCharset && !connectionCollation,
                options,
                lastInsertId,
                state,
                state && !named,
                clientSees);
    }

    private static String characterSetOf(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
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
