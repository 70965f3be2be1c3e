package dev.cleave.protocol.packet;

import static dev.cleave.protocol.LengthEncoded.NULL_MARKER;

import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row as text in UTF-8 ({@code page_protocol_com_query_response_text_resultset_row.html}); null is NULL. */
public record TextResultsetRow(List<@Nullable String> values) implements Packet {
    public static TextResultsetRow of(@Nullable Object... values) {
        return new TextResultsetRow(Arrays.stream(values)
                .<@Nullable String>map(value -> value == null ? null : value.toString())
                .toList());
    }

    public static TextResultsetRow decode(ByteBuf payload) {
        var in = new PayloadReader("Text Resultset Row", payload);
        var values = new ArrayList<@Nullable String>();
        while (in.hasRemaining()) {
            if (payload.getUnsignedByte(payload.readerIndex()) == NULL_MARKER) {
                in.skip("NULL", 1);
                values.add(null);
            } else {
                values.add(in.lengthEncodedString("value"));
            }
        }
        return new TextResultsetRow(values);
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        for (String value : values) {
            if (value == null) {
                out.writeByte(NULL_MARKER);
            } else {
                LengthEncoded.writeString(out, value);
            }
        }
    }
}
