package dev.cleave.proxy.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleave.protocol.ColumnType;
import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.MalformedPacketException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryParametersTest {
    @Test
    void walksOverValuesOfEveryType() {
        int[] types = {
            ColumnType.MYSQL_TYPE_TINY,
            ColumnType.MYSQL_TYPE_SHORT,
            ColumnType.MYSQL_TYPE_LONG,
            ColumnType.MYSQL_TYPE_LONGLONG,
            ColumnType.MYSQL_TYPE_FLOAT,
            ColumnType.MYSQL_TYPE_DOUBLE,
            ColumnType.MYSQL_TYPE_DATE,
            ColumnType.MYSQL_TYPE_TIME,
            ColumnType.MYSQL_TYPE_STRING,
            ColumnType.MYSQL_TYPE_NULL
        };
        int[] sizes = {1, 2, 4, 8, 4, 8, 1 + 4, 1 + 12, 3 + 300, 0};
        ByteBuf list = Unpooled.buffer();
        LengthEncoded.writeInt(list, types.length);
        list.writeZero(2).writeByte(1);
        for (int type : types) {
            list.writeShortLE(type);
            LengthEncoded.writeString(list, "name");
        }
        int values = list.writerIndex();
        list.writeZero(1 + 2 + 4 + 8 + 4 + 8);
        list.writeByte(4).writeZero(4).writeByte(12).writeZero(12);
        LengthEncoded.writeBytes(list, new byte[300]);
        list.writeCharSequence("SELECT 1", java.nio.charset.StandardCharsets.US_ASCII);

        var walk = new BinaryParameters(list, 0, list.writerIndex());
        assertThat(walk.count()).isEqualTo(types.length);
        int bitmap = walk.at();
        walk.skipNullBitmap(types.length);
        assertThat(walk.unsignedByte()).isEqualTo(1);
        int typesAt = walk.at();
        walk.skipTypes(types.length);
        assertThat(walk.at()).isEqualTo(values);
        walk.skipValues(types.length, bitmap, typesAt);
        assertThat(walk.at() - values)
                .isEqualTo(java.util.stream.IntStream.of(sizes).sum());
    }

    @Test
    void aNullHasNoValue() {
        ByteBuf list = Unpooled.buffer()
                .writeByte(0b10)
                .writeShortLE(ColumnType.MYSQL_TYPE_LONG)
                .writeByte(0);
        list.writeShortLE(ColumnType.MYSQL_TYPE_LONG).writeByte(0).writeIntLE(7);
        var walk = new BinaryParameters(list, 1, list.writerIndex());
        walk.skipTypes(2);
        walk.skipValues(2, 0, 1);
        assertThat(walk.at()).isEqualTo(list.writerIndex());
    }

    @Test
    void nothingReachesBeyondTheEnd() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            var walk = new BinaryParameters(Unpooled.wrappedBuffer(bytes), 0, bytes.length);
            try {
                int count = walk.count();
                int bitmap = walk.at();
                walk.skipNullBitmap(count);
                int types = walk.at();
                walk.skipTypes(count);
                walk.skipValues(count, bitmap, types);
                assertThat(walk.at()).isLessThanOrEqualTo(bytes.length);
            } catch (MalformedPacketException _) {
                // Refused, as it should be; anything else fails the test.
            }
        }
        assertThatThrownBy(() -> new BinaryParameters(Unpooled.EMPTY_BUFFER, 0, 0).count())
                .isInstanceOf(MalformedPacketException.class);
    }
}
