package dev.cleave.proxy.frontend;

import dev.cleave.config.ServerAccount;
import dev.cleave.proxy.backend.ConnectionProfile;
import dev.cleave.proxy.login.Account;
import dev.cleave.proxy.login.ClientLogin;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a {@link Session} is: its login, the password that logs in to the servers, COM_CHANGE_USER, and accounts that change at run time. Confined to its
 * session's event loop.
 */
final class SessionAccount {
    private final Session session;
    private ClientLogin login;
    private String password;
    private @Nullable UserChange change;
    private boolean followDue;

    SessionAccount(Session session, ClientLogin login) {
        this.session = session;
        this.login = login;
        this.password = passwordOf(login);
    }

    private static String passwordOf(ClientLogin login) {
        return login.account()
                .credentials()
                .password()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    ClientLogin login() {
        return login;
    }

    /** What a backend must have been logged in with to serve the session. */
    ConnectionProfile profile(String cluster, int capabilities, boolean withSchema) {
        ServerAccount other = login.account().onClusters().get(cluster);
        return other == null
                ? new ConnectionProfile(login.user(), password, capabilities, login.collation(), withSchema)
                : new ConnectionProfile(
                        other.user(), other.password().reveal(), capabilities, login.collation(), withSchema);
    }

    /** The character set that the client logged in with is another one now. */
    void collationIs(int collation) {
        login = login.withCollation(collation);
    }

    /** COM_CHANGE_USER begins; takes ownership of the message. */
    void change(ByteBuf message) {
        change = new UserChange(session);
        change.start(message);
    }

    boolean isChanging() {
        return change != null;
    }

    /** The client's next packet of the exchange; takes ownership. */
    void continueChange(ByteBuf packet) {
        Objects.requireNonNull(change).onPacket(packet);
    }

    /** The exchange is over, one way or the other; the command is not answered yet. */
    void changed() {
        change = null;
    }

    /** Somebody else. */
    void become(ClientLogin other) {
        login = other;
        password = passwordOf(other);
    }

    /**
     * The accounts were read anew, and the user's password may be another one; if a command runs, it ends first. A password that is not known yet, or a user
     * who is gone, changes nothing for who is logged in.
     */
    void follow() {
        Account now = session.worker().authentication().accounts().find(login.user());
        followDue = session.isBusy();
        if (!followDue && now != null && now.credentials().isKnown()) {
            become(login.withAccount(now));
            session.backends().profileChanged();
        }
    }

    /** The command has ended. */
    void afterCommand() {
        if (followDue) {
            follow();
        }
    }
}
