package dev.cleave.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cleave.it.TestBed;
import dev.cleave.it.Wire;
import dev.cleave.protocol.Command;
import dev.cleave.protocol.PacketWriter;
import dev.cleave.sandbox.ServerOptions;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** LOAD DATA LOCAL as only few clients send it, and where its server goes away. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class UploadsIT {
    private static final String LOAD = "LOAD DATA LOCAL INFILE 'x' INTO TABLE gists IGNORE 1 LINES (name)";
    private static TestBed bed;

    @BeforeAll
    static void start() {
        bed = TestBed.start("", ServerOptions.fast().with("--local-infile=ON"));
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    /** Such a part has a second packet, which is empty and not the end of the file. */
    @Test
    void aPartMayBeAsLongAsAPacket() throws IOException {
        var file = new byte[PacketWriter.MAX_PACKET_PAYLOAD + 5];
        Arrays.fill(file, (byte) 'x');
        file[PacketWriter.MAX_PACKET_PAYLOAD - 1] = '\n';
        file[file.length - 1] = '\n';
        try (Wire wire = Wire.login(bed.port(), "app")) {
            wire.offerFile(file, PacketWriter.MAX_PACKET_PAYLOAD);
            assertThat(Wire.isError(wire.query(LOAD).getLast())).isFalse();
            assertThat(new String(
                            wire.query("SELECT COUNT(*) FROM gists WHERE name = 'xxxx'")
                                    .get(3),
                            UTF_8))
                    .endsWith("1");
        }
    }

    @Test
    void whatIsLeftOfTheFileIsNoCommandOnceItsServerIsGone() throws Exception {
        try (Wire wire = Wire.login(bed.port(), "app")) {
            wire.send(Command.COM_QUERY, LOAD.getBytes(UTF_8));
            assertThat(wire.readPacket()[0]).isEqualTo((byte) 0xFB);
            part(wire, 2, "first\nsecond\n");
            await().until(() -> !loading().isEmpty());
            bed.clusterA().execute("KILL " + loading());
            await().until(() -> bed.control().sessions().stream().allMatch(session -> session.cluster() == null));
            for (int number = 3; number < 40; number++) {
                part(wire, number, "\u0003DROP TABLE gists\n");
            }
            part(wire, 40, "");
            assertThat(Wire.errorText(wire.readPacket()))
                    .startsWith("9122 08S01")
                    .contains("may have been executed");
            assertThat(wire.sequenceId()).isEqualTo(41);
            assertThat(Wire.isError(wire.query("SELECT COUNT(*) FROM gists").getLast()))
                    .isFalse();
        }
    }

    /** The client expects the number behind that of its last packet, not behind that of the server's. */
    @Test
    void aServerThatIsGoneOnceTheFileHasEnded() throws Exception {
        try (Wire wire = Wire.login(bed.port(), "app")) {
            wire.send(Command.COM_QUERY, (LOAD + " SET n = SLEEP(60)").getBytes(UTF_8));
            assertThat(wire.readPacket()[0]).isEqualTo((byte) 0xFB);
            part(wire, 2, "first\nsecond\n");
            part(wire, 3, "");
            await().until(() -> !loading().isEmpty());
            bed.clusterA().execute("KILL " + loading());
            assertThat(Wire.errorText(wire.readPacket())).startsWith("9122 08S01");
            assertThat(wire.sequenceId()).isEqualTo(4);
        }
    }

    private static String loading() throws Exception {
        var rows = bed.clusterA()
                .query("SELECT id FROM information_schema.processlist WHERE info LIKE 'LOAD DATA LOCAL%'");
        return rows.isEmpty() ? "" : String.valueOf(rows.getFirst().getFirst());
    }

    private static void part(Wire wire, int number, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        var packet = new byte[bytes.length + 4];
        packet[0] = (byte) bytes.length;
        packet[3] = (byte) number;
        System.arraycopy(bytes, 0, packet, 4, bytes.length);
        wire.sendRaw(packet);
    }
}
