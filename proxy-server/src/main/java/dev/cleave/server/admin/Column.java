package dev.cleave.server.admin;

import dev.cleave.protocol.Collation;
import dev.cleave.protocol.ColumnType;
import dev.cleave.protocol.packet.ColumnDefinition41;

/** A column of an answer, with the type that drivers see. */
record Column(ColumnDefinition41 definition) {
    private static final int MAX_DOUBLE_LENGTH = 22;
    private static final int NOT_FIXED_DECIMALS = 0x1F;

    static Column text(String name) {
        return new Column(ColumnDefinition41.text(name));
    }

    /** Whole numbers, and truth as 0 and 1. */
    static Column integer(String name) {
        return new Column(ColumnDefinition41.bigint(name));
    }

    static Column decimal(String name) {
        return new Column(new ColumnDefinition41(
                "",
                "",
                "",
                name,
                "",
                Collation.BINARY,
                MAX_DOUBLE_LENGTH,
                ColumnType.MYSQL_TYPE_DOUBLE,
                ColumnDefinition41.BINARY_FLAG,
                NOT_FIXED_DECIMALS));
    }
}
