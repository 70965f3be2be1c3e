package dev.cleave.protocol.packet;

import dev.cleave.protocol.Collation;
import dev.cleave.protocol.ColumnType;
import dev.cleave.protocol.LengthEncoded;
import dev.cleave.protocol.PayloadReader;
import io.netty.buffer.ByteBuf;

/**
 * One column of a result set ({@code page_protocol_com_query_response_text_resultset_column_definition.html}).
 *
 * @param length the most bytes that a value displays in, unsigned
 * @param type one of {@link ColumnType}
 * @param flags {@code NOT_NULL_FLAG} and the like
 */
public record ColumnDefinition41(
        String schema,
        String table,
        String originalTable,
        String name,
        String originalName,
        int collation,
        int length,
        int type,
        int flags,
        int decimals)
        implements Packet {
    public static final int NOT_NULL_FLAG = 1;
    public static final int UNSIGNED_FLAG = 1 << 5;
    public static final int BINARY_FLAG = 1 << 7;

    private static final String CATALOG = "def";
    private static final int FIXED_FIELDS_LENGTH = 0x0C;
    private static final int MAX_TEXT_LENGTH = 65_535;
    private static final int MAX_BIGINT_LENGTH = 20;
    private static final int NOT_FIXED_DECIMALS = 0x1F;

    /** A column of text that belongs to no table. */
    public static ColumnDefinition41 text(String name) {
        return computed(name, Collation.UTF8MB4_0900_AI_CI, MAX_TEXT_LENGTH, ColumnType.MYSQL_TYPE_VAR_STRING, 0);
    }

    /** A column of 64-bit integers that belongs to no table. */
    public static ColumnDefinition41 bigint(String name) {
        return computed(name, Collation.BINARY, MAX_BIGINT_LENGTH, ColumnType.MYSQL_TYPE_LONGLONG, BINARY_FLAG);
    }

    private static ColumnDefinition41 computed(String name, int collation, int length, int type, int flags) {
        int decimals = type == ColumnType.MYSQL_TYPE_VAR_STRING ? NOT_FIXED_DECIMALS : 0;
        return new ColumnDefinition41("", "", "", name, "", collation, length, type, flags, decimals);
    }

    public static ColumnDefinition41 decode(ByteBuf payload) {
        var in = new PayloadReader("ColumnDefinition41", payload);
        in.lengthEncodedBytes("catalog");
        String schema = in.lengthEncodedString("schema");
        String table = in.lengthEncodedString("table");
        String originalTable = in.lengthEncodedString("org_table");
        String name = in.lengthEncodedString("name");
        String originalName = in.lengthEncodedString("org_name");
        in.lengthEncodedInt("length of fixed length fields");
        int collation = in.int2("character_set");
        int length = in.int4("column_length");
        int type = in.int1("type");
        int flags = in.int2("flags");
        int decimals = in.int1("decimals");
        in.skip("filler", 2);
        return new ColumnDefinition41(
                schema, table, originalTable, name, originalName, collation, length, type, flags, decimals);
    }

    @Override
    public void encode(ByteBuf out, int capabilities) {
        LengthEncoded.writeString(out, CATALOG);
        LengthEncoded.writeString(out, schema);
        LengthEncoded.writeString(out, table);
        LengthEncoded.writeString(out, originalTable);
        LengthEncoded.writeString(out, name);
        LengthEncoded.writeString(out, originalName);
        LengthEncoded.writeInt(out, FIXED_FIELDS_LENGTH);
        out.writeShortLE(collation).writeIntLE(length).writeByte(type).writeShortLE(flags);
        out.writeByte(decimals).writeZero(2);
    }
}
