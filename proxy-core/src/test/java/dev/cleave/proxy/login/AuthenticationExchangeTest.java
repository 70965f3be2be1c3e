package dev.cleave.proxy.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationExchangeTest {
    private static final Account APP = new Account("app", Credentials.ofPassword("secret"));
    private static final Account EMPTY = new Account("empty", Credentials.ofPassword(""));
    private static final Nonce NONCE = Nonce.random();

    @SuppressWarnings("NullAway.Init")
    private static KeyPair keys;

    private final Account learner = new Account("learner", Credentials.ofStored(StoredPassword.of(utf8("secret"))));

    @BeforeAll
    static void generateKeys() throws GeneralSecurityException {
        keys = ServerTls.generateKeys();
    }

    @Test
    void grantsAtOnceIfTheResponseIsRight() {
        AuthenticationStep step = exchange("app", sha2("secret"), CachingSha2Password.NAME, Transport.PLAIN)
                .begin();
        assertThat(step).isEqualTo(new Granted(APP, Optional.of(status(CachingSha2Password.FAST_AUTH_SUCCESS))));
    }

    @Test
    void takesThePasswordOverTls() {
        var exchange = exchange("learner", sha2("secret"), CachingSha2Password.NAME, Transport.TLS);
        assertThat(exchange.begin()).isEqualTo(fullAuthentication());
        assertThat(exchange.onAnswer(data("secret\0"))).isEqualTo(new Granted(learner, Optional.empty()));
    }

    @Test
    void takesAnEncryptedPasswordWithoutTls() throws GeneralSecurityException {
        var exchange = exchange("learner", sha2("secret"), CachingSha2Password.NAME, Transport.PLAIN);
        assertThat(exchange.begin()).isEqualTo(fullAuthentication());
        var key = (Ask) exchange.onAnswer(new AuthData(new byte[] {CachingSha2Password.REQUEST_PUBLIC_KEY}));
        PublicKey publicKey = RsaPasswordEncryption.fromPem(
                ((AuthMoreData) key.packet()).data().bytes());
        byte[] encrypted = RsaPasswordEncryption.encrypt(utf8("secret"), NONCE, publicKey);
        assertThat(exchange.onAnswer(new AuthData(encrypted))).isEqualTo(new Granted(learner, Optional.empty()));
    }

    @Test
    void neverTakesAClearPasswordWithoutTls() {
        var exchange = exchange("learner", sha2("secret"), CachingSha2Password.NAME, Transport.PLAIN);
        exchange.begin();
        assertDenied(exchange.onAnswer(data("secret\0")), "learner", "YES");
    }

    @Test
    void learnsThePasswordFromTheFullPath() {
        assertThat(learner.credentials().password()).isEmpty();
        var exchange = exchange("learner", sha2("secret"), CachingSha2Password.NAME, Transport.TLS);
        exchange.begin();
        exchange.onAnswer(data("secret\0"));
        assertThat(learner.credentials().password()).contains(utf8("secret"));
        AuthenticationStep step = exchange("learner", sha2("secret"), CachingSha2Password.NAME, Transport.PLAIN)
                .begin();
        assertThat(step).isInstanceOf(Granted.class);
    }

    @Test
    void learnsNothingFromAWrongPassword() {
        var exchange = exchange("learner", sha2("wrong"), CachingSha2Password.NAME, Transport.TLS);
        exchange.begin();
        assertDenied(exchange.onAnswer(data("wrong\0")), "learner", "YES");
        assertThat(learner.credentials().password()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "empty", "learner", "nobody"})
    void cannotBeAskedWhoExists(String user) {
        var exchange = exchange(user, sha2("wrong"), CachingSha2Password.NAME, Transport.TLS);
        assertThat(exchange.begin()).isEqualTo(fullAuthentication());
        assertDenied(exchange.onAnswer(data("wrong\0")), user, "YES");
    }

    /** How this user's clients are asked, whatever they offer. */
    private String waysOf(String user, Accounts accounts) {
        return kindOf(exchange(user, data("wrong"), null, Transport.PLAIN, accounts)
                        .begin())
                + kindOf(exchange(user, AuthData.EMPTY, NativePassword.NAME, Transport.PLAIN, accounts)
                        .begin())
                + kindOf(exchange(user, data("wrong"), null, Transport.PLAIN, accounts)
                        .beginChangeUser())
                + kindOf(exchange(user, AuthData.EMPTY, NativePassword.NAME, Transport.PLAIN, accounts)
                        .beginChangeUser());
    }

    private static String kindOf(AuthenticationStep step) {
        return switch (step) {
            case Ask(AuthSwitchRequest change) -> " " + change.plugin();
            case Ask(Packet other) -> " " + other;
            case Denied(var error) -> " " + error.code();
            case Granted _ -> " granted";
        };
    }

    @Test
    void whoDoesNotExistIsAskedAsSomebodyWhoDoes() {
        var accounts = new Accounts() {
            @Override
            public @Nullable Account find(String user) {
                return user.equals("learner") ? learner : user.equals("app") ? APP : null;
            }

            @Override
            public boolean anyUnlearned() {
                return true;
            }
        };
        List<String> nobodies =
                IntStream.range(0, 100).mapToObj(i -> "nobody" + i).toList();
        List<String> ways =
                nobodies.stream().map(user -> waysOf(user, accounts)).toList();
        assertThat(ways).containsOnly(waysOf("learner", accounts), waysOf("app", accounts));
        assertThat(nobodies.stream().map(user -> waysOf(user, accounts)))
                .as("asked again")
                .containsExactlyElementsOf(ways);
    }

    @Test
    void whoDoesNotExistIsAskedAsEverybodyWhereAllPasswordsAreKnown() {
        Accounts accounts = name -> name.equals("app") ? APP : null;
        assertThat(IntStream.range(0, 100).mapToObj(i -> waysOf("nobody" + i, accounts)))
                .containsOnly(waysOf("app", accounts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0"})
    void anEmptyResponseIsAnEmptyPassword(String response) {
        AuthData empty = data(response);
        assertThat(exchange("empty", empty, CachingSha2Password.NAME, Transport.PLAIN)
                        .begin())
                .isEqualTo(new Granted(EMPTY, Optional.empty()));
        assertDenied(
                exchange("app", empty, CachingSha2Password.NAME, Transport.PLAIN)
                        .begin(),
                "app",
                "NO");
        assertDenied(
                exchange("nobody", empty, CachingSha2Password.NAME, Transport.PLAIN)
                        .begin(),
                "nobody",
                "NO");
    }

    @Test
    void switchesAClientWithAnotherPlugin() {
        var exchange = exchange("app", data("whatever"), "client_ed25519", Transport.PLAIN);
        Nonce fresh = nonceOf(exchange.begin(), CachingSha2Password.NAME);
        byte[] response = CachingSha2Password.scramble(utf8("secret"), fresh);
        assertThat(exchange.onAnswer(new AuthData(response))).isInstanceOf(Granted.class);
    }

    @Test
    void letsClientsKeepNativePasswords() {
        var exchange = exchange("app", AuthData.EMPTY, NativePassword.NAME, Transport.PLAIN);
        Nonce fresh = nonceOf(exchange.begin(), NativePassword.NAME);
        byte[] response = NativePassword.scramble(utf8("secret"), fresh);
        assertThat(exchange.onAnswer(new AuthData(response))).isEqualTo(new Granted(APP, Optional.empty()));
    }

    @Test
    void switchesNativeClientsWhileThePasswordIsNotKnown() {
        var exchange = exchange("learner", AuthData.EMPTY, NativePassword.NAME, Transport.PLAIN);
        assertThat(nonceOf(exchange.begin(), CachingSha2Password.NAME)).isNotEqualTo(NONCE);
    }

    @Test
    void verifiesOldClientsAgainstTheGreetingsNonce() {
        var response = new AuthData(NativePassword.scramble(utf8("secret"), NONCE));
        assertThat(exchange("app", response, null, Transport.PLAIN).begin()).isInstanceOf(Granted.class);
        assertDenied(exchange("empty", response, null, Transport.PLAIN).begin(), "empty", "YES");
        assertThat(exchange("learner", response, null, Transport.PLAIN).begin())
                .isEqualTo(new Denied(ErrorCode.ER_NOT_SUPPORTED_AUTH_MODE.with()));
    }

    @Test
    void changeUserAsksForAResponseToAFreshNonce() {
        var exchange = exchange("app", sha2("secret"), CachingSha2Password.NAME, Transport.PLAIN);
        Nonce fresh = nonceOf(exchange.beginChangeUser(), CachingSha2Password.NAME);
        byte[] response = CachingSha2Password.scramble(utf8("secret"), fresh);
        assertThat(exchange.onAnswer(new AuthData(response))).isInstanceOf(Granted.class);
        assertThat(exchange.nonce()).isEqualTo(fresh).isNotEqualTo(NONCE);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void deniesGarbageOnTheFullPath(Transport transport) {
        var exchange = exchange("app", sha2("wrong"), CachingSha2Password.NAME, transport);
        exchange.begin();
        assertDenied(exchange.onAnswer(AuthData.EMPTY), "app", "YES");
    }

    @Test
    void deniesResponsesOfAnImpossibleLength() {
        assertDenied(
                exchange("app", data("short"), CachingSha2Password.NAME, Transport.TLS)
                        .begin(),
                "app",
                "YES");
    }

    private AuthenticationExchange exchange(
            String user, AuthData response, @Nullable String plugin, Transport transport) {
        Accounts accounts = name -> switch (name) {
            case "app" -> APP;
            case "empty" -> EMPTY;
            case "learner" -> learner;
            default -> null;
        };
        return exchange(user, response, plugin, transport, accounts);
    }

    private static AuthenticationExchange exchange(
            String user, AuthData response, @Nullable String plugin, Transport transport, Accounts accounts) {
        var request = new AuthenticationRequest(user, "localhost", response, plugin, transport);
        return AuthenticationExchange.of(request, accounts, keys, NONCE);
    }

    private static void assertDenied(AuthenticationStep step, String user, String usingPassword) {
        assertThat(step).isEqualTo(new Denied(ErrorCode.ER_ACCESS_DENIED_ERROR.with(user, "localhost", usingPassword)));
    }

    private static Nonce nonceOf(AuthenticationStep step, String plugin) {
        var change = (AuthSwitchRequest) ((Ask) step).packet();
        assertThat(change.plugin()).isEqualTo(plugin);
        assertThat(change.data().bytes()).hasSize(Nonce.LENGTH + 1).endsWith(0);
        return Nonce.of(change.data().bytes());
    }

    private static AuthenticationStep fullAuthentication() {
        return new Ask(status(CachingSha2Password.PERFORM_FULL_AUTHENTICATION));
    }

    private static Packet status(int status) {
        return new AuthMoreData(new AuthData(new byte[] {(byte) status}));
    }

    private static AuthData sha2(String password) {
        return new AuthData(CachingSha2Password.scramble(utf8(password), NONCE));
    }

    private static AuthData data(String text) {
        return new AuthData(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
