package dev.cleave.sql;

import java.util.Locale;
import java.util.Set;

/**
 * {@code @@name} or {@code @@scope.name} in a statement.
 *
 * @param name in lower case, without quotes
 * @param last its last token
 */
record SystemVariable(String name, boolean scoped, int last) {
    static final Set<String> TRANSACTION_CHARACTERISTICS =
            Set.of("transaction_isolation", "transaction_read_only", "tx_isolation", "tx_read_only");

    /** The one whose first token, a {@link TokenKind#SYSTEM_VARIABLE}, stands there. */
    static SystemVariable at(TokenBuffer tokens, int index) {
        String name = tokens.text(index).substring(2);
        int last = index;
        if (name.isEmpty() && tokens.kind(index + 1) == TokenKind.QUOTED) {
            last = index + 1;
            name = tokens.name(last);
        }
        boolean scoped = tokens.kind(last + 1) == '.' && tokens.kind(last + 2) != TokenKind.END;
        if (scoped) {
            last += 2;
            name = tokens.name(last);
        }
        return new SystemVariable(name.toLowerCase(Locale.ROOT), scoped, last);
    }

    /** Assigned without a scope, such a one speaks of the next transaction only. */
    boolean isTransactionCharacteristic() {
        return TRANSACTION_CHARACTERISTICS.contains(name);
    }
}
