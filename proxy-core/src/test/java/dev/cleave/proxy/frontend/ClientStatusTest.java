package dev.cleave.proxy.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientStatusTest {
    /** Source: the IANA registry of cipher suites, and {@code openssl ciphers -stdname}. */
    @ParameterizedTest
    @CsvSource({
        "TLS_AES_256_GCM_SHA384, TLS_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, ECDHE-RSA-AES128-GCM-SHA256",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, ECDHE-ECDSA-CHACHA20-POLY1305",
        "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, DHE-RSA-AES256-GCM-SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384, ECDHE-RSA-AES256-SHA384",
        "TLS_RSA_WITH_AES_128_GCM_SHA256, AES128-GCM-SHA256",
    })
    void suitesHaveTheNamesThatMySqlGivesThem(String suite, String name) {
        assertThat(ClientStatus.openSslName(suite)).isEqualTo(name);
    }
}
