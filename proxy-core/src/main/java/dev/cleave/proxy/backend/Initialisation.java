package dev.cleave.proxy.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.Collation;
import dev.cleave.protocol.packet.OkPacket;
import dev.cleave.protocol.packet.SessionTrack;
import dev.cleave.proxy.relay.ResponseTracker;
import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every server session gets before it serves anybody: tracking of its variables and of the default schema, so that the server itself tells what a
 * statement changed. The second statement changes nothing, but makes the server report its {@code sql_mode}, by which statements are lexed.
 */
final class Initialisation extends QuietResponse {
    private static final byte[] TRACK = track(false);
    private static final byte[] TRACK_ON_MARIADB = track(true);
    private static final byte[] REPORT = "SET SESSION sql_mode=@@SESSION.sql_mode".getBytes(UTF_8);

    /** The login has one byte for the collation, COM_CHANGE_USER of a client two. */
    private static final int LAST_OF_LOGIN = 255;

    private final Runnable then;
    private final Consumer<String> onFailure;

    Initialisation(Runnable then, Consumer<String> onFailure) {
        this.then = then;
        this.onFailure = onFailure;
    }

    private static byte[] track(boolean mariaDb) {
        // MariaDB's list is a GROUP_CONCAT.
        String whole = mariaDb ? "SET STATEMENT group_concat_max_len=65536 FOR " : "";
        String statement = whole + "SET SESSION session_track_system_variables=" + TrackedVariables.list(mariaDb)
                + ", SESSION session_track_schema=ON, SESSION session_track_state_change=ON";
        return statement.getBytes(UTF_8);
    }

    /** As {@link #start}, after a reset, which has put the server's character set in the place of the login's. */
    void startAfterReset(BackendConnection backend) {
        Collation.of(backend.pool().profile().collation()).ifPresent(login -> setNames(backend, login));
        track(backend);
    }

    void start(BackendConnection backend) {
        int collation = backend.pool().profile().collation();
        if (collation > LAST_OF_LOGIN) {
            // On MariaDB these numbers mean others. What a server does not know becomes its default.
            Optional<Collation> known = backend.login().mariaDb() ? Optional.empty() : Collation.of(collation);
            known.ifPresentOrElse(login -> setNames(backend, login), () -> sendFirst(backend, "SET NAMES DEFAULT"));
        }
        track(backend);
    }

    private void setNames(BackendConnection backend, Collation login) {
        sendFirst(backend, "SET NAMES '" + login.characterSet() + "' COLLATE '" + login.name() + "'");
    }

    private void sendFirst(BackendConnection backend, String statement) {
        send(backend, statement.getBytes(UTF_8));
    }

    private void track(BackendConnection backend) {
        send(backend, backend.login().mariaDb() ? TRACK_ON_MARIADB : TRACK);
        send(backend, REPORT);
        closeUnlessAnswered(backend, "one of its first statements");
        backend.flush();
    }

    private void send(BackendConnection backend, byte[] statement) {
        ask(backend, backend.newQuery(statement));
    }

    @Override
    public @Nullable ByteBuf onOk(BackendConnection backend, ByteBuf in) {
        ResponseTracker tracker = backend.tracker();
        int payload = tracker.packetStart() + 4;
        OkPacket ok = OkPacket.decode(
                in.slice(payload, tracker.packetEnd() - payload),
                backend.login().capabilities());
        for (SessionTrack track : ok.sessionState().entries()) {
            if (track instanceof SessionTrack.SystemVariable(String name, String value) && name.equals("sql_mode")) {
                ServerLogin login = backend.login();
                backend.pool().server().baselineIs(ServerBaseline.of(login, value));
            }
        }
        return null;
    }

    @Override
    void succeeded(BackendConnection backend) {
        then.run();
    }

    @Override
    void failed(BackendConnection backend, String error) {
        onFailure.accept(error);
    }
}
