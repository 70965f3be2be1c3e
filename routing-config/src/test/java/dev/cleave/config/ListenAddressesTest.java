package dev.cleave.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressesTest {
    @TempDir
    Path directory;

    @Test
    void aListNamesPortsAndSockets() {
        CleaveConfig config = new ConfigFiles(directory)
                .file(
                        "cleave.yml",
                        "listeners: {mysql: ['127.0.0.1:6033', 'unix:run/c.sock', '[::1]:6033'],"
                                + " proxy-protocol-networks: [10.0.0.0/8, 'fd00::/8']}\n" + ConfigFiles.MINIMAL)
                .load();
        assertThat(config.listeners().mysql().endpoints())
                .containsExactly(new Endpoint("127.0.0.1", 6033), new Endpoint("::1", 6033));
        assertThat(config.listeners().mysql().sockets()).containsExactly(directory.resolve("run/c.sock"));
        assertThat(config.listeners().proxyProtocol())
                .hasValueSatisfying(networks -> assertThat(networks.ranges()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix:/tmp/only.sock", "127.0.0.1", "127.0.0.1:1, 127.0.0.1:1", "unix:", ""})
    void refusesWhatCannotBeListenedOn(String text) {
        assertThatThrownBy(() -> ListenAddresses.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.6, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdab::1, true"
    })
    void aNetworkContainsItsAddresses(String network, String address, boolean contained) throws Exception {
        assertThat(Networks.parse(network).contains(InetAddress.getByName(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "localhost", "10.0.0", "10.0.0.256", ""})
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Networks.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
