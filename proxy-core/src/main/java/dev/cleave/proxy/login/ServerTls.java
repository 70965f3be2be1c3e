package dev.cleave.proxy.login;

import dev.cleave.config.ClientTlsConfig;
import dev.cleave.config.TlsConfig;
import dev.cleave.config.TlsRequirement;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Keys and certificates of a listener. Like MySQL, a listener without a certificate makes one itself, so that passwords do not cross the network in clear
 * by default. All of this takes time; it belongs into the start of the process.
 */
public final class ServerTls {
    private static final int KEY_BITS = 2048;
    private static final int SERIAL_BITS = 64;
    private static final Duration VALIDITY = Duration.ofDays(3650);
    /** Clocks differ. */
    private static final Duration VALID_BEFORE = Duration.ofDays(1);

    private static final X500Name SUBJECT = new X500Name("CN=Cleave_Auto_Generated_Server_Certificate");

    private ServerTls() {}

    /** A fresh RSA key pair, for {@link ConnectionPhaseSettings#keys} and {@link #selfMade}; takes some 100 ms. */
    public static KeyPair generateKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
    }

    /** TLS with a certificate that only encrypts: nobody vouches for it. */
    public static SslContext selfMade(KeyPair keys, Instant now) throws GeneralSecurityException, IOException {
        return selfMade(keys, now, ClientTlsConfig.DEFAULT);
    }

    public static SslContext selfMade(KeyPair keys, Instant now, ClientTlsConfig clients)
            throws GeneralSecurityException, IOException {
        return finish(SslContextBuilder.forServer(keys.getPrivate(), certificate(keys, now)), clients);
    }

    /** TLS with the operator's certificate chain and key, in PEM. */
    public static SslContext of(TlsConfig files, ClientTlsConfig clients) throws IOException {
        return finish(
                SslContextBuilder.forServer(
                        files.certificate().toFile(), files.key().toFile()),
                clients);
    }

    private static SslContext finish(SslContextBuilder builder, ClientTlsConfig clients) throws IOException {
        builder.protocols(clients.minVersion().andLater());
        clients.authority().ifPresent(authority -> builder.trustManager(authority.toFile())
                .clientAuth(
                        clients.required() == TlsRequirement.CERTIFICATE ? ClientAuth.REQUIRE : ClientAuth.OPTIONAL));
        return builder.build();
    }

    private static X509Certificate certificate(KeyPair keys, Instant now) throws GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                SUBJECT,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now.minus(VALID_BEFORE)),
                Date.from(now.plus(VALIDITY)),
                SUBJECT,
                keys.getPublic());
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("cannot sign a certificate", e);
        }
    }
}
