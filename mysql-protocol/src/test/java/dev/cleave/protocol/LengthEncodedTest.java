package dev.cleave.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthEncodedTest {
    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "250, fa",
        "251, fcfb00",
        "65535, fcffff",
        "65536, fd000001",
        "16777215, fdffffff",
        "16777216, fe0000000100000000",
        "9223372036854775807, feffffffffffffff7f",
        "-1, feffffffffffffffff",
    })
    void writesAndReadsEachWidth(long value, String hex) {
        ByteBuf out = Unpooled.buffer();
        LengthEncoded.writeInt(out, value);
        assertThat(ByteBufUtil.hexDump(out)).isEqualTo(hex);
        assertThat(LengthEncoded.sizeOfInt(value)).isEqualTo(hex.length() / 2);
        assertThat(LengthEncoded.readInt(out)).isEqualTo(value);
        assertThat(out.isReadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fb", "ff", "fc", "fcff", "fdffff", "feffffffffffffff"})
    void refusesWhatIsNoInteger(String hex) {
        ByteBuf in = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
        assertThatThrownBy(() -> LengthEncoded.readInt(in)).isInstanceOf(MalformedPacketException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02ff", "feffffffffffffffff00", "feffffffffffffff7f00", "fdffffff00"})
    void refusesStringsLongerThanTheBytesThatAreThere(String hex) {
        ByteBuf in = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
        assertThatThrownBy(() -> LengthEncoded.readBytes(in))
                .isInstanceOf(MalformedPacketException.class)
                .hasNoSuppressedExceptions()
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void writesAndReadsStrings() {
        ByteBuf out = Unpooled.buffer();
        LengthEncoded.writeString(out, "größer");
        assertThat(LengthEncoded.readString(out)).isEqualTo("größer");
    }
}
