package dev.cleave.proxy.frontend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** COM_FIELD_LIST names a table and a pattern of columns. Source: MySQL's protocol documentation, "COM_FIELD_LIST". Stateless. */
final class FieldList {
    private FieldList() {}

    /** The statement that asks for the same table; {@code argument} is what stands behind the command byte. */
    static byte[] describe(byte[] argument) {
        var sql = new ByteArrayOutputStream();
        sql.writeBytes("DESCRIBE `".getBytes(US_ASCII));
        for (int i = 0; i < argument.length && argument[i] != 0; i++) {
            if (argument[i] == '`') {
                sql.write('`');
            }
            sql.write(argument[i]);
        }
        sql.write('`');
        return sql.toByteArray();
    }
}
