package dev.cleave.protocol.packet;

import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client tells of itself, {@code CLIENT_CONNECT_ATTRS}: a length in bytes, then keys and values in turn. */
final class ConnectionAttributes {
    /** Bytes of a client's that are kept, as MySQL does unless {@code performance_schema_session_connect_attrs_size} is set. */
    static final int MOST_BYTES = 512;

    private ConnectionAttributes() {}

    /** Those that fit, whole; what comes behind the first that does not is left out. */
    static Map<String, String> decode(PayloadReader in, Charset charset) {
        var pairs = new PayloadReader(
                "connection attributes", Unpooled.wrappedBuffer(in.lengthEncodedBytes("connection_attributes")));
        var attributes = new LinkedHashMap<String, String>();
        int bytes = 0;
        while (pairs.hasRemaining()) {
            byte[] key = pairs.lengthEncodedBytes("key");
            byte[] value = pairs.lengthEncodedBytes("value");
            bytes += LengthEncoded.sizeOfInt(key.length)
                    + key.length
                    + LengthEncoded.sizeOfInt(value.length)
                    + value.length;
            if (bytes > MOST_BYTES) {
                break;
            }
            attributes.put(new String(key, charset), new String(value, charset));
        }
        return Collections.unmodifiableMap(attributes);
    }

    static void encode(ByteBuf out, Map<String, String> attributes) {
        ByteBuf pairs = out.alloc().buffer();
        try {
            attributes.forEach((key, value) -> {
                LengthEncoded.writeBytes(pairs, key.getBytes(StandardCharsets.UTF_8));
                LengthEncoded.writeBytes(pairs, value.getBytes(StandardCharsets.UTF_8));
            });
            LengthEncoded.writeInt(out, pairs.readableBytes());
            out.writeBytes(pairs);
        } finally {
            pairs.release();
        }
    }
}
