package dev.cleave.protocol.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.protocol.CapabilityFlags;
import dev.cleave.protocol.MalformedPacketException;
import dev.cleave.protocol.PacketTooLargeException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionHandlerTest {
    private static final int MAX = 1 << 24;
    private static final int HEADER = 7;

    private final CompressionCounters counters = new CompressionCounters();

    private EmbeddedChannel channel(CompressionAlgorithm algorithm, long maxPiece) {
        return new EmbeddedChannel(new CompressionHandler(algorithm, 3, () -> maxPiece, counters));
    }

    private static ByteBuf wire(EmbeddedChannel channel) {
        ByteBuf all = Unpooled.buffer();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            all.writeBytes(out);
            out.release();
        }
        return all;
    }

    private static ByteBuf received(EmbeddedChannel channel) {
        ByteBuf all = Unpooled.buffer();
        for (ByteBuf in = channel.readInbound(); in != null; in = channel.readInbound()) {
            all.writeBytes(in);
            in.release();
        }
        return all;
    }

    private static byte[] repetitive(int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ("SELECT " + i / 100).charAt(i % 7);
        }
        return bytes;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "ZLIB, 1", "ZLIB, 49", "ZLIB, 50", "ZLIB, 70000", "ZLIB, 16777215", "ZLIB, 16777216", "ZLIB, 20000000",
        "ZSTD, 1", "ZSTD, 49", "ZSTD, 50", "ZSTD, 70000", "ZSTD, 16777215", "ZSTD, 16777216", "ZSTD, 20000000"
    })
    void whatIsCompressedComesBack(CompressionAlgorithm algorithm, int length) {
        for (byte[] plain : new byte[][] {repetitive(length), random(length)}) {
            EmbeddedChannel sender = channel(algorithm, MAX);
            EmbeddedChannel receiver = channel(algorithm, MAX);
            sender.writeOutbound(Unpooled.wrappedBuffer(plain));
            ByteBuf wire = wire(sender);
            assertThat(wire.readableBytes()).isLessThan(length + length / 100 + 3 * HEADER);
            while (wire.isReadable()) {
                receiver.writeInbound(wire.readBytes(Math.min(65_536, wire.readableBytes())));
            }
            assertThat(received(receiver)).isEqualTo(Unpooled.wrappedBuffer(plain));
            sender.finishAndReleaseAll();
            receiver.finishAndReleaseAll();
        }
    }

    @ParameterizedTest
    @EnumSource(CompressionAlgorithm.class)
    void countsBothSides(CompressionAlgorithm algorithm) {
        EmbeddedChannel channel = channel(algorithm, MAX);
        channel.writeOutbound(Unpooled.wrappedBuffer(repetitive(10_000)));
        ByteBuf wire = wire(channel);
        int onWire = wire.readableBytes();
        channel.writeInbound(wire);
        assertThat(counters.report()).isEqualTo(new CompressionReport(onWire, 10_000, onWire, 10_000));
        assertThat(onWire).isLessThan(1_000);
        channel.finishAndReleaseAll();
    }

    @Test
    void answersAreNumberedAfterTheRequest() {
        EmbeddedChannel channel = channel(CompressionAlgorithm.ZLIB, MAX);
        channel.writeInbound(raw(4, "abc"));
        channel.writeOutbound(Unpooled.copiedBuffer("x", StandardCharsets.US_ASCII));
        channel.writeOutbound(Unpooled.copiedBuffer("y", StandardCharsets.US_ASCII));
        ByteBuf wire = wire(channel);
        assertThat(wire.getByte(3)).isEqualTo((byte) 5);
        assertThat(wire.getByte(HEADER + 1 + 3)).isEqualTo((byte) 6);
        channel.pipeline().get(CompressionHandler.class).startCommand();
        channel.writeOutbound(Unpooled.copiedBuffer("z", StandardCharsets.US_ASCII));
        assertThat(wire(channel).getByte(3)).isZero();
        channel.finishAndReleaseAll();
    }

    private static ByteBuf raw(int sequenceId, String text) {
        ByteBuf wire = Unpooled.buffer();
        wire.writeMediumLE(text.length()).writeByte(sequenceId).writeMediumLE(0);
        wire.writeCharSequence(text, StandardCharsets.US_ASCII);
        return wire;
    }

    @ParameterizedTest
    @EnumSource(CompressionAlgorithm.class)
    void keepsPiecesCompressedWhileNobodyReads(CompressionAlgorithm algorithm) {
        EmbeddedChannel sender = channel(algorithm, MAX);
        ByteBuf wire = Unpooled.buffer();
        for (int i = 0; i < 10; i++) {
            sender.writeOutbound(Unpooled.wrappedBuffer(repetitive(100_000)));
            wire.writeBytes(wire(sender));
        }
        EmbeddedChannel receiver = channel(algorithm, MAX);
        receiver.config().setAutoRead(false);
        receiver.writeInbound(wire);
        assertThat(receiver.<ByteBuf>readInbound()).isNull();
        assertThat(counters.report().receivedPlain()).isZero();

        receiver.config().setAutoRead(true);
        receiver.runPendingTasks();
        assertThat(received(receiver).readableBytes()).isEqualTo(1_000_000);
        sender.finishAndReleaseAll();
        receiver.finishAndReleaseAll();
    }

    @ParameterizedTest
    @EnumSource(CompressionAlgorithm.class)
    void refusesABombBeforeItIsDecompressed(CompressionAlgorithm algorithm) {
        EmbeddedChannel sender = channel(algorithm, MAX);
        sender.writeOutbound(Unpooled.wrappedBuffer(new byte[10_000_000]));
        ByteBuf bomb = wire(sender);
        assertThat(bomb.readableBytes()).isLessThan(60_000);
        EmbeddedChannel receiver = channel(algorithm, 1_000_000);
        assertThatThrownBy(() -> receiver.writeInbound(bomb)).isInstanceOf(PacketTooLargeException.class);
        receiver.writeInbound(raw(0, "ignored"));
        assertThat(receiver.<ByteBuf>readInbound()).isNull();
        sender.finishAndReleaseAll();
        receiver.finishAndReleaseAll();
    }

    @ParameterizedTest
    @EnumSource(CompressionAlgorithm.class)
    void refusesAPieceThatIsNotWhatItAnnounces(CompressionAlgorithm algorithm) {
        for (int lie : new int[] {99_999, 100_001, 70}) {
            EmbeddedChannel channel = channel(algorithm, MAX);
            channel.writeOutbound(Unpooled.wrappedBuffer(repetitive(100_000)));
            ByteBuf wire = wire(channel).setMediumLE(4, lie);
            assertThatThrownBy(() -> channel.writeInbound(wire)).isInstanceOf(MalformedPacketException.class);
            channel.finishAndReleaseAll();
        }
    }

    @ParameterizedTest
    @EnumSource(CompressionAlgorithm.class)
    void refusesGarbageAndWorksAgainForOthers(CompressionAlgorithm algorithm) {
        EmbeddedChannel hostile = channel(algorithm, MAX);
        ByteBuf garbage = Unpooled.buffer().writeMediumLE(1000).writeByte(0).writeMediumLE(5000);
        garbage.writeBytes(random(1000));
        assertThatThrownBy(() -> hostile.writeInbound(garbage))
                .isInstanceOf(MalformedPacketException.class)
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
        hostile.finishAndReleaseAll();
        whatIsCompressedComesBack(algorithm, 5_000);
    }

    @Test
    void zlibComesFirstWhereBothAreAskedFor() {
        int both = CapabilityFlags.CLIENT_COMPRESS | CapabilityFlags.CLIENT_ZSTD_COMPRESSION_ALGORITHM;
        assertThat(CompressionAlgorithm.of(both)).contains(CompressionAlgorithm.ZLIB);
        assertThat(CompressionAlgorithm.of(CapabilityFlags.CLIENT_ZSTD_COMPRESSION_ALGORITHM))
                .contains(CompressionAlgorithm.ZSTD);
        assertThat(CompressionAlgorithm.of(0)).isEmpty();
    }
}
