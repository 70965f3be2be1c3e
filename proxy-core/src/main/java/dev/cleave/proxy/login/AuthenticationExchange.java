package dev.cleave.proxy.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.auth.CachingSha2Password;
import dev.cleave.protocol.auth.NativePassword;
import dev.cleave.protocol.auth.Nonce;
import dev.cleave.protocol.auth.RsaPasswordEncryption;
import dev.cleave.protocol.auth.StoredPassword;
import dev.cleave.protocol.packet.AuthData;
import dev.cleave.protocol.packet.AuthMoreData;
import dev.cleave.protocol.packet.AuthSwitchRequest;
import dev.cleave.protocol.packet.Packet;
import dev.cleave.proxy.login.AuthenticationRequest.Transport;
import dev.cleave.proxy.login.AuthenticationStep.Ask;
import dev.cleave.proxy.login.AuthenticationStep.Denied;
import dev.cleave.proxy.login.AuthenticationStep.Granted;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one authentication, free of any transport: packets in, steps out. It serves the login and {@code COM_CHANGE_USER}.
 *
 * <pre>
 *   begin ─┬─ caching_sha2_password ────────────► response ─┬─ right: FAST_AUTH_SUCCESS, granted
 *          ├─ another ──► SWITCHED_TO_SHA2 ─────► response ─┴─ wrong, or not known: FULL ──► password over TLS, or
 *          ├─ mysql_native_password ──► SWITCHED_TO_NATIVE      [key asked for: KEY_SENT ──►] encrypted with RSA
 *          └─ none, from an old client: as mysql_native_password, for the greeting's nonce
 * </pre>
 *
 * A user who does not exist goes the way of one with an unguessable password, so that the two cannot be told apart; while some passwords are not learned
 * yet, the way of such an account or of another one, by its name, as long as the process runs. What can be told is which of the two an account is, that a name
 * whose way changes has just logged in for the first time, and, by the time that a password over TLS takes, an authentication string of
 * {@code mysql_native_password} that was not learned yet. Confined to the client's event loop; one exchange serves once.
 */
public final class AuthenticationExchange {
    private static final int SHA2_RESPONSE_LENGTH = 32;

    private enum State {
        SWITCHED_TO_SHA2,
        SWITCHED_TO_NATIVE,
        FULL,
        KEY_SENT,
        DONE
    }

    private final AuthenticationRequest request;
    private final @Nullable Account account;
    private final Credentials credentials;
    private final KeyPair keys;
    private Nonce nonce;
    private State state = State.DONE;
    private boolean passwordSent;

    private AuthenticationExchange(AuthenticationRequest request, Accounts accounts, KeyPair keys, Nonce nonce) {
        this.request = request;
        this.account = accounts.find(request.user());
        this.credentials = account == null ? Decoy.of(request.user(), accounts) : account.credentials();
        this.keys = keys;
        this.nonce = nonce;
        this.passwordSent = !isEmptyPassword(request.response().bytes());
    }

    /**
     * @param keys RSA; for passwords on connections without TLS
     * @param nonce the last one that the client has seen
     */
    public static AuthenticationExchange of(
            AuthenticationRequest request, Accounts accounts, KeyPair keys, Nonce nonce) {
        return new AuthenticationExchange(request, accounts, keys, nonce);
    }

    /** Judges the response that came with the login. */
    public AuthenticationStep begin() {
        byte[] response = request.response().bytes();
        return switch (request.plugin()) {
            case CachingSha2Password.NAME -> judgeSha2(response);
            // Its response is empty: it knows that the greeting's nonce was meant for another plugin.
            case NativePassword.NAME -> credentials.isKnown() ? switchToNative() : switchToSha2();
            case null -> beginWithoutPlugins(response);
            default -> switchToSha2();
        };
    }

    /** As {@link #begin} for {@code COM_CHANGE_USER}; clients disagree on the nonce to use there, so it asks for a response to a fresh one, as MySQL does. */
    public AuthenticationStep beginChangeUser() {
        return switch (request.plugin()) {
            case null -> beginWithoutPlugins(request.response().bytes());
            case NativePassword.NAME -> credentials.isKnown() ? switchToNative() : switchToSha2();
            default -> switchToSha2();
        };
    }

    /**
     * Takes the client's answer to what was last asked.
     *
     * @throws IllegalStateException if nothing was
     */
    public AuthenticationStep onAnswer(AuthData answer) {
        State current = state;
        state = State.DONE;
        byte[] bytes = answer.bytes();
        return switch (current) {
            case SWITCHED_TO_SHA2 -> {
                passwordSent = !isEmptyPassword(bytes);
                yield judgeSha2(bytes);
            }
            case SWITCHED_TO_NATIVE -> {
                passwordSent = !isEmptyPassword(bytes);
                yield judgeNative(bytes);
            }
            case FULL -> judgeFull(bytes);
            case KEY_SENT -> judgeEncrypted(bytes);
            case DONE -> throw new IllegalStateException("nothing was asked");
        };
    }

    /** The nonce that the client has seen last; a later {@code COM_CHANGE_USER} may need it. */
    public Nonce nonce() {
        return nonce;
    }

    private AuthenticationStep beginWithoutPlugins(byte[] response) {
        return credentials.isKnown() ? judgeNative(response) : new Denied(ErrorCode.ER_NOT_SUPPORTED_AUTH_MODE.with());
    }

    private AuthenticationStep switchToSha2() {
        return switchTo(CachingSha2Password.NAME, State.SWITCHED_TO_SHA2);
    }

    private AuthenticationStep switchToNative() {
        return switchTo(NativePassword.NAME, State.SWITCHED_TO_NATIVE);
    }

    private AuthenticationStep switchTo(String plugin, State next) {
        nonce = Nonce.random();
        state = next;
        return new Ask(new AuthSwitchRequest(plugin, new AuthData(nonce.nulTerminated())));
    }

    private AuthenticationStep judgeNative(byte[] response) {
        return decide(credentials.verifyNative(response, nonce), Optional.empty());
    }

    private AuthenticationStep judgeSha2(byte[] response) {
        if (isEmptyPassword(response)) {
            return decide(credentials.hasEmptyPassword(), Optional.empty());
        }
        if (response.length != SHA2_RESPONSE_LENGTH) {
            return deny();
        }
        if (credentials.verifyFast(response, nonce)) {
            return decide(true, Optional.of(moreData(CachingSha2Password.FAST_AUTH_SUCCESS)));
        }
        state = State.FULL;
        return new Ask(moreData(CachingSha2Password.PERFORM_FULL_AUTHENTICATION));
    }

    /** Clients send nothing, or a lone NUL. */
    private static boolean isEmptyPassword(byte[] response) {
        return response.length == 0 || (response.length == 1 && response[0] == 0);
    }

    private AuthenticationStep judgeFull(byte[] answer) {
        if (request.transport() == Transport.TLS) {
            return judgePassword(answer);
        }
        if (answer.length == 1 && answer[0] == CachingSha2Password.REQUEST_PUBLIC_KEY) {
            state = State.KEY_SENT;
            return new Ask(new AuthMoreData(new AuthData(RsaPasswordEncryption.toPem(keys.getPublic()))));
        }
        return judgeEncrypted(answer);
    }

    private AuthenticationStep judgePassword(byte[] terminated) {
        int length = terminated.length - 1;
        if (length < 0 || terminated[length] != 0) {
            return deny();
        }
        return decide(credentials.verifyPassword(Arrays.copyOf(terminated, length)), Optional.empty());
    }

    private AuthenticationStep judgeEncrypted(byte[] encrypted) {
        try {
            byte[] password = RsaPasswordEncryption.decrypt(encrypted, nonce, keys.getPrivate());
            return decide(credentials.verifyPassword(password), Optional.empty());
        } catch (GeneralSecurityException _) {
            return deny(); // the client's garbage, or a key of another server
        }
    }

    private AuthenticationStep decide(boolean right, Optional<Packet> farewell) {
        return right && account != null ? new Granted(account, farewell) : deny();
    }

    private AuthenticationStep deny() {
        return new Denied(
                ErrorCode.ER_ACCESS_DENIED_ERROR.with(request.user(), request.host(), passwordSent ? "YES" : "NO"));
    }

    private static AuthMoreData moreData(int status) {
        return new AuthMoreData(new AuthData(new byte[] {(byte) status}));
    }

    /** Passwords that nobody knows, for users that do not exist. */
    private static final class Decoy {
        private static final String SECRET = UUID.randomUUID().toString();
        private static final Credentials LEARNED =
                Credentials.ofPassword(UUID.randomUUID().toString());
        private static final Credentials UNLEARNED = Credentials.ofStored(
                StoredPassword.of(UUID.randomUUID().toString().getBytes(UTF_8)));

        static Credentials of(String user, Accounts accounts) {
            return accounts.anyUnlearned() && coin(user) ? UNLEARNED : LEARNED;
        }

        /** The same for a name whenever it is asked, and not to be foreseen. */
        private static boolean coin(String user) {
            return (UUID.nameUUIDFromBytes((SECRET + user).getBytes(UTF_8)).getLeastSignificantBits() & 1) == 0;
        }
    }
}
