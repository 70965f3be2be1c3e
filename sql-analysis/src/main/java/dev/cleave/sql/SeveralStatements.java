package dev.cleave.sql;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text of several statements, to be changed one by one. Stateless. */
public final class SeveralStatements {
    /** What becomes of one of them. */
    public interface Change {
        /** The statement that stands in the place of this one; null if it stays. Called from the first to the last. */
        byte @Nullable [] of(byte[] statement);
    }

    private SeveralStatements() {}

    /** The text with each statement changed, and with everything between them as it is; null if all stay. */
    public static byte @Nullable [] change(byte[] sql, SqlDialect dialect, Change change) {
        var tokens = new TokenBuffer();
        tokens.fill(sql, 0, sql.length, dialect);
        var out = new ByteArrayOutputStream(sql.length + 64);
        int copied = 0;
        for (int from = 0; from < tokens.size(); ) {
            int end = Statements.end(tokens, from);
            if (end > from) {
                int last = tokens.end(end - 1);
                byte[] changed = change.of(Arrays.copyOfRange(sql, tokens.start(from), last));
                if (changed != null) {
                    out.write(sql, copied, tokens.start(from) - copied);
                    out.writeBytes(changed);
                    copied = last;
                }
            }
            from = end + 1;
        }
        if (copied == 0) {
            return null;
        }
        out.write(sql, copied, sql.length - copied);
        return out.toByteArray();
    }
}
