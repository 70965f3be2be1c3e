package dev.cleave.proxy.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cleave.config.TableName;

/** COM_FIELD_LIST names a table and a pattern of columns. Source: MySQL's protocol documentation, "COM_FIELD_LIST". Stateless. */
public final class FieldList {
    private FieldList() {}

    /** The statement that asks for the same table; {@code argument} is what stands behind the command byte. */
    public static byte[] describe(byte[] argument) {
        int end = 0;
        while (end < argument.length && argument[end] != 0) {
            end++;
        }
        String table = new String(argument, 0, end, ISO_8859_1); // keeps every byte, in whatever character set
        return ("DESCRIBE " + TableName.quoted(table)).getBytes(ISO_8859_1);
    }
}
