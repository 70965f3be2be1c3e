package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code SET @@name = …}, which means the session's value as {@code SET @@SESSION.name = …} does, but which MariaDB does not report to clients that track the
 * session's state. Stateless. Source: MariaDB's {@code sys_var::update}, seen with 11.4.
 */
public final class UnscopedAssignments {
    private static final byte[] SCOPE = "SESSION.".getBytes(StandardCharsets.US_ASCII);

    private UnscopedAssignments() {}

    /** The statement with the scope named in each; {@code sql} itself if there are none. Only for a single SET, whose plan has {@link Effect#UNSCOPED_ASSIGNMENT}. */
    public static byte[] withScope(byte[] sql, SqlDialect dialect) {
        var tokens = new TokenBuffer();
        tokens.fill(sql, 0, sql.length, dialect);
        var out = new ByteArrayOutputStream(sql.length + SCOPE.length);
        int copied = 0;
        int depth = 0;
        for (int i = 1; i < tokens.size(); i++) {
            int kind = tokens.kind(i);
            depth += kind == '(' ? 1 : kind == ')' ? -1 : 0;
            if (depth == 0 && kind == TokenKind.SYSTEM_VARIABLE && lacksScope(tokens, i)) {
                int name = tokens.start(i) + 2;
                out.write(sql, copied, name - copied);
                out.writeBytes(SCOPE);
                copied = name;
            }
        }
        if (copied == 0) {
            return sql;
        }
        out.write(sql, copied, sql.length - copied);
        return out.toByteArray();
    }

    private static boolean lacksScope(TokenBuffer tokens, int index) {
        SystemVariable variable = SystemVariable.at(tokens, index);
        boolean begins = tokens.keyword(index - 1) == Keyword.SET || tokens.kind(index - 1) == ',';
        int operator = tokens.kind(variable.last() + 1);
        boolean assigned = operator == '=' || operator == TokenKind.ASSIGN;
        return begins && assigned && !variable.scoped() && !variable.isTransactionCharacteristic();
    }
}
