package dev.cleave.it.ledger;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** What an error says about the statement that met it. */
final class Fault {
    /** Cleave's errors of class 08 that are raised before a statement is sent: pool exhausted, no usable server. */
    private static final Set<Integer> BEFORE_SENDING = Set.of(9120, 9121);

    private Fault() {}

    static boolean brokeConnection(SQLException error) {
        return Objects.toString(error.getSQLState(), "").startsWith("08");
    }

    /** Whether the statement may have been executed though no answer came. */
    static boolean leavesUnknown(SQLException error) {
        return brokeConnection(error) && !BEFORE_SENDING.contains(error.getErrorCode());
    }
}
